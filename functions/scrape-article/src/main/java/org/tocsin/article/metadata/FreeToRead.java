package org.tocsin.article.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.data.DataFile;
import org.tocsin.article.page.Marked;
import org.tocsin.article.page.Page;

/**
 * Whether a reader needs no subscription, where a page says so: schema.org's {@code
 * isAccessibleForFree} in JSON-LD or microdata, then the {@code meta} elements of {@code
 * free-to-read.tsv}. A part that is not free makes the article not free. Metered access, free for a
 * number of articles a month, is neither. Safe for use by many threads.
 */
final class FreeToRead {

  private static final String PROPERTY = "isAccessibleForFree";

  private record Sign(boolean free, String name, String value) {}

  private final List<Sign> signs = new ArrayList<>();

  /** With the signs of the data file. */
  FreeToRead() {
    for (String[] row : DataFile.rows(FreeToRead.class, "free-to-read.tsv", 3)) {
      signs.add(new Sign(row[0].equals("FREE"), row[1], row[2]));
    }
  }

  /** What a page says, absent where it says nothing. */
  @Nullable Sourced<Boolean> of(Page page, JsonLd jsonLd, Declared declared) {
    Boolean inJson = jsonLd(jsonLd);
    if (inJson != null) {
      return Sourced.high(inJson, "JSON-LD " + PROPERTY);
    }
    for (Marked marked : page.declarations().itemprops()) {
      Element element = marked.element();
      if (element.attr("itemprop").equals(PROPERTY)) {
        Boolean said = bool(element.hasAttr("content") ? element.attr("content") : marked.text());
        if (said != null) {
          return Sourced.high(said, "itemprop " + PROPERTY);
        }
      }
    }
    Boolean inMeta = bool(String.valueOf(declared.first(PROPERTY.toLowerCase(Locale.ROOT))));
    if (inMeta != null) {
      return Sourced.high(inMeta, "meta " + PROPERTY);
    }
    for (Sign sign : signs) {
      for (String value : declared.all(sign.name)) {
        if (value.equalsIgnoreCase(sign.value)) {
          return Sourced.high(sign.free, "meta " + sign.name);
        }
      }
    }
    return null;
  }

  private static @Nullable Boolean jsonLd(JsonLd jsonLd) {
    Boolean free = null;
    for (JsonNode node : jsonLd.all()) {
      Boolean said = bool(String.valueOf(JsonLd.scalar(node.path(PROPERTY))));
      JsonNode parts = node.path("hasPart");
      for (JsonNode part : parts.isArray() ? parts : List.of(parts)) {
        if (Boolean.FALSE.equals(bool(String.valueOf(JsonLd.scalar(part.path(PROPERTY)))))) {
          said = false;
        }
      }
      free = free == null ? said : free;
    }
    return free;
  }

  /**
   * Of what pages write for one: {@code false}, {@code "False"}, {@code http://schema.org/False}.
   */
  private static @Nullable Boolean bool(String text) {
    String last = text.strip().substring(text.strip().lastIndexOf('/') + 1);
    return switch (last.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> null;
    };
  }
}
