package org.tocsin.article.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /** The many authors of a paper fit in; what is longer was not written for readers. */
  private static final int LONGEST_DECLARED = 5_000;

  private final PersonNames names = new PersonNames();

  /** The names, absent where the page gives none. */
  @Nullable Sourced<List<String>> of(
      Page page, Furniture furniture, JsonLd jsonLd, Declared declared, @Nullable String outlet) {
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
    return onPage(page, furniture, outlet);
  }

  private @Nullable Sourced<List<String>> onPage(
      Page page, Furniture furniture, @Nullable String outlet) {
    List<String> marked = new ArrayList<>();
    for (Marked one : page.declarations().itemprops()) {
      if (one.element().attr("itemprop").equals("author") && ofTheArticle(furniture, one)) {
        add(marked, one.text());
      }
    }
    List<String> found = names(marked, outlet);
    if (!found.isEmpty()) {
      return Sourced.medium(found, "itemprop author");
    }
    for (Marked one : page.declarations().bylines()) {
      if (ofTheArticle(furniture, one)) {
        found = names(List.of(one.text()), outlet);
        if (!found.isEmpty()) {
          return Sourced.medium(found, "element " + one.element().normalName());
        }
      }
    }
    return null;
  }

  private static boolean ofTheArticle(Furniture furniture, Marked marked) {
    Hint hint = furniture.reason(marked.box());
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
