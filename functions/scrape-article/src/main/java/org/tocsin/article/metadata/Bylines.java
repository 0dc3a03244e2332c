package org.tocsin.article.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.Marked;
import org.tocsin.article.page.Page;

/**
 * The authors as a page names them: in JSON-LD, then in its {@code meta} elements, then in elements
 * that are marked or named as an author's. What counts as a name is {@link PersonNames}' to say;
 * the outlet's own name is none. Safe for use by many threads.
 */
final class Bylines {

  private static final List<String> METAS =
      List.of(
          "author",
          "article:author",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "citation_author",
          "byl");
  private static final int LONGEST_LINE = 160;
  private static final int LONGEST_SHOWN = 80;
  private static final int UNDER = 5;

  /** The many authors of a paper fit in; what is longer was not written for readers. */
  private static final int LONGEST_DECLARED = 5_000;

  private final PersonNames names = new PersonNames();

  /** The names, absent where the page gives none. */
  @Nullable Sourced<List<String>> of(
      Page page,
      Furniture furniture,
      JsonLd jsonLd,
      Declared declared,
      @Nullable String outlet,
      @Nullable String headline) {
    List<String> texts = new ArrayList<>();
    for (JsonNode article : jsonLd.articles()) {
      JsonNode author = article.path("author");
      for (JsonNode one : author.isArray() ? author : List.of(author)) {
        add(texts, JsonLd.text(one));
      }
    }
    List<String> found = names(texts, outlet);
    if (!found.isEmpty()) {
      return Sourced.high(found, "JSON-LD author");
    }
    for (String name : METAS) {
      found = names(declared.all(name), outlet);
      if (!found.isEmpty()) {
        return Sourced.high(found, "meta " + name);
      }
    }
    Sourced<List<String>> shown = onPage(page, furniture, outlet, false);
    shown = shown != null ? shown : underHeadline(page, furniture, outlet, headline);
    return shown != null ? shown : onPage(page, furniture, outlet, true);
  }

  /** What a short line under the headline says, where no markup names it: "By Ann Reed". */
  private @Nullable Sourced<List<String>> underHeadline(
      Page page, Furniture furniture, @Nullable String outlet, @Nullable String headline) {
    int place = headline == null ? -1 : Headlines.place(page, headline);
    int end = Math.min(place + 1 + UNDER, page.blocks().size());
    for (int i = place + 1; place >= 0 && i < end; i++) {
      Block block = page.blocks().get(i);
      if (block.length() <= LONGEST_SHOWN
          && names.begins(block.text())
          && ofTheArticle(furniture.reason(block.box()))) {
        List<String> found = names(List.of(block.text()), outlet);
        if (!found.isEmpty()) {
          return Sourced.low(found, "text: " + block.text());
        }
      }
    }
    return null;
  }

  /** What elements are marked or named as; those in captions name photographers more often. */
  private @Nullable Sourced<List<String>> onPage(
      Page page, Furniture furniture, @Nullable String outlet, boolean inCaptions) {
    List<String> marked = new ArrayList<>();
    for (Marked one : page.declarations().itemprops()) {
      if (one.element().attr("itemprop").equals("author") && counts(furniture, one, inCaptions)) {
        add(marked, one.text());
      }
    }
    List<String> found = names(marked, outlet);
    if (!found.isEmpty()) {
      return Sourced.medium(found, "itemprop author");
    }
    for (Marked one : page.declarations().bylines()) {
      if (counts(furniture, one, inCaptions)) {
        found = names(List.of(one.text()), outlet);
        if (!found.isEmpty()) {
          return Sourced.medium(found, "element " + one.element().normalName());
        }
      }
    }
    return null;
  }

  private static boolean counts(Furniture furniture, Marked marked, boolean inCaptions) {
    Hint hint = furniture.reason(marked.box());
    return ofTheArticle(hint) && inCaptions == (hint == Hint.CAPTION);
  }

  private static boolean ofTheArticle(@Nullable Hint hint) {
    return hint != Hint.COMMENTS && hint != Hint.RELATED && hint != Hint.SIDEBAR;
  }

  private static void add(List<String> texts, @Nullable String text) {
    if (text != null && text.length() <= LONGEST_LINE) {
      texts.add(text);
    }
  }

  private List<String> names(List<String> texts, @Nullable String outlet) {
    Set<String> found = new LinkedHashSet<>();
    String own = outlet == null ? "" : Headlines.fold(outlet);
    for (String text : texts) {
      for (String name : text.length() > LONGEST_DECLARED ? List.<String>of() : names.in(text)) {
        if (!Headlines.fold(name).equals(own)) {
          found.add(name);
        }
      }
    }
    return List.copyOf(found);
  }
}
