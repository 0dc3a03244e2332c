package org.tocsin.article.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an article is about in its outlet's own order: section and keywords. */
final class Subjects {

  private static final int LONGEST_SECTION = 80;

  private Subjects() {}

  /** The section, absent where the page names none. */
  static @Nullable Sourced<String> section(JsonLd jsonLd, Declared declared) {
    String named = declared.first("article:section", "og:article:section");
    if (named != null) {
      return Sourced.high(named, "meta article:section");
    }
    String section = jsonLd.article("articleSection");
    if (section != null) {
      return Sourced.high(section, "JSON-LD articleSection");
    }
    String other = declared.first("parsely-section", "section", "dc.subject", "category");
    return other == null || other.length() > LONGEST_SECTION
        ? null
        : Sourced.medium(other, "meta section");
  }

  /** The keywords, absent where the page gives none. */
  static @Nullable Sourced<List<String>> tags(JsonLd jsonLd, Declared declared) {
    Set<String> tags = new LinkedHashSet<>(declared.all("article:tag"));
    if (!tags.isEmpty()) {
      return Sourced.high(List.copyOf(tags), "meta article:tag");
    }
    for (JsonNode article : jsonLd.articles()) {
      JsonNode keywords = article.path("keywords");
      if (keywords.isArray()) {
        keywords.forEach(keyword -> split(keyword.asText(), tags));
      } else {
        split(keywords.asText(), tags);
      }
    }
    if (!tags.isEmpty()) {
      return Sourced.high(List.copyOf(tags), "JSON-LD keywords");
    }
    for (String name : List.of("news_keywords", "keywords")) {
      declared.all(name).forEach(value -> split(value, tags));
      if (!tags.isEmpty()) {
        return Sourced.medium(List.copyOf(tags), "meta " + name);
      }
    }
    return null;
  }

  private static void split(String keywords, Set<String> tags) {
    for (String keyword : keywords.split("[,;]", -1)) {
      if (!keyword.isBlank()) {
        tags.add(keyword.strip());
      }
    }
  }
}
