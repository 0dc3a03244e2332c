package org.tocsin.article.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.Marked;
import org.tocsin.article.page.Page;

/** The authors as a page names them: declared first, then in elements named after an author. */
final class Bylines {

  private static final int LONGEST = 80;
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written|posted|published|geschrieben|verfasst)?\\s*(?:by|von|par|por|di|door|av|af)"
              + "|autor(?:in)?:?|author:?|text:?)\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Bylines() {}

  static List<String> of(Page page, Furniture furniture, JsonLd jsonLd, Declared declared) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode article : jsonLd.articles()) {
      JsonNode author = article.path("author");
      if (author.isArray()) {
        author.forEach(one -> add(names, JsonLd.text(one)));
      } else {
        add(names, JsonLd.text(author));
      }
    }
    for (String name :
        List.of(
            "author",
            "article:author",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "byl")) {
      if (names.isEmpty()) {
        declared.all(name).forEach(value -> add(names, value));
      }
    }
    for (Marked marked : names.isEmpty() ? page.declarations().bylines() : List.<Marked>of()) {
      Hint hint = furniture.reason(marked.box());
      if (names.isEmpty()
          && hint != Hint.COMMENTS
          && hint != Hint.RELATED
          && hint != Hint.SIDEBAR) {
        add(names, marked.text());
      }
    }
    return new ArrayList<>(names);
  }

  private static void add(Set<String> names, @org.jspecify.annotations.Nullable String text) {
    if (text != null) {
      for (String one : text.split(";", -1)) {
        addOne(names, one);
      }
    }
  }

  private static void addOne(Set<String> names, String text) {
    String name = BY.matcher(text.strip().replaceAll("\\s+", " ")).replaceFirst("").strip();
    String folded = name.toLowerCase(Locale.ROOT);
    if (name.length() > 1
        && name.length() <= LONGEST
        && !folded.startsWith("http")
        && !folded.startsWith("@")
        && folded.chars().anyMatch(Character::isLetter)) {
      names.add(name);
    }
  }
}
