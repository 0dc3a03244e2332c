package org.tocsin.article.metadata;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.Prose;

/**
 * The language of an article: as the page declares it, or by its words where it declares none. A
 * declaration that the words confirm is sure; one that they speak against is kept, since a declared
 * tag also names the region, and is marked LOW: many a template says {@code en} whatever is written
 * in it. Safe for use by many threads.
 */
final class LanguageOf {

  private static final int ENOUGH_TEXT = 3000;

  /** Enough for words to confirm what the page declares. */
  private static final int ENOUGH_TO_CONFIRM = 800;

  private final LanguageGuess guess = new LanguageGuess();

  /** The BCP 47 tag, absent where the page says none and its words do not tell. */
  @Nullable Sourced<String> of(Page page, Furniture furniture, JsonLd jsonLd, Declared declared) {
    Sourced<String> said = declared(page, jsonLd, declared);
    String text = text(page, furniture);
    if (said == null) {
      String read = guess.of(text);
      return read == null ? null : Sourced.medium(read, "words");
    }
    String language = Locale.forLanguageTag(said.value()).getLanguage();
    String first = text.substring(0, Math.min(text.length(), ENOUGH_TO_CONFIRM));
    String read = guess.of(first);
    if (!language.equals(read)) {
      read = guess.of(text);
    }
    if (read == null) {
      return said;
    }
    return language.equals(read)
        ? said.confirmedBy("words")
        : Sourced.low(said.value(), said.source() + "; by its words " + read);
  }

  private static @Nullable Sourced<String> declared(Page page, JsonLd jsonLd, Declared declared) {
    record Said(@Nullable String value, String source) {}
    List<Said> all =
        List.of(
            new Said(page.declarations().language(), "html lang"),
            new Said(
                declared.first("content-language", "language", "dc.language"), "meta language"),
            new Said(jsonLd.article("inLanguage"), "JSON-LD inLanguage"),
            new Said(declared.first("og:locale"), "og:locale"));
    for (Said said : all) {
      String tag = said.value == null ? null : languageTag(said.value);
      if (tag != null) {
        return Sourced.medium(tag, said.source);
      }
    }
    return null;
  }

  private static String text(Page page, Furniture furniture) {
    StringBuilder text = new StringBuilder();
    for (Block block : page.blocks()) {
      if (text.length() < ENOUGH_TEXT
          && Prose.isSentence(block)
          && furniture.reason(block.box()) == null) {
        text.append(block.text()).append('\n');
      }
    }
    return text.substring(0, Math.min(text.length(), ENOUGH_TEXT));
  }

  /** A BCP 47 tag of what pages write for one: {@code de_DE}, {@code EN-us}; absent for others. */
  static @Nullable String languageTag(String named) {
    String first = named.split("[,; ]", 2)[0].strip().replace('_', '-');
    if (first.length() < 2) {
      return null;
    }
    try {
      String tag = new Locale.Builder().setLanguageTag(first).build().toLanguageTag();
      return tag.equals("und") ? null : tag;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }
}
