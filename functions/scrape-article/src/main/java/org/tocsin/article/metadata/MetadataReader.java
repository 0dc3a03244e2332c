package org.tocsin.article.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Page;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * Reads a page's metadata. Start here. The order in which declarations are believed is in each
 * field's own class; {@link Metadata#sources} says which one it was. Safe for use by many threads.
 */
public final class MetadataReader {

  private final PublicationDates publicationDates = new PublicationDates(new Dates());
  private final NextPage nextPage = new NextPage();

  /**
   * Reads what a page says about its article.
   *
   * @param page the page
   * @param furniture the parts of the page that are no part of the article
   * @param feedOutlet the name of the feed that announced the page
   * @param latest the last day that is believed as a day of publication
   */
  public Metadata read(
      Page page, Furniture furniture, @Nullable String feedOutlet, LocalDate latest) {
    Declared declared = new Declared(page);
    JsonLd jsonLd = JsonLd.read(page.declarations().jsonLd());
    Map<String, String> sources = new LinkedHashMap<>();
    String outlet = value("outlet", Outlet.of(page, jsonLd, declared, feedOutlet), sources);
    Sourced<URI> url = CanonicalUrl.of(page, declared);
    sources.put("url", url.source());
    String headline = value("headline", Headlines.of(page, jsonLd, declared, outlet), sources);
    PublicationTime published =
        value(
            "publishedAt",
            publicationDates.published(page, furniture, jsonLd, declared, headline, latest),
            sources);
    PublicationTime updated =
        value(
            "updatedAt",
            publicationDates.updated(page, furniture, jsonLd, declared, latest),
            sources);
    return new Metadata(
        url.value(),
        headline,
        Bylines.of(page, furniture, jsonLd, declared),
        outlet,
        published,
        updated,
        language(page, jsonLd, declared),
        section(jsonLd, declared),
        tags(jsonLd, declared),
        image(page, jsonLd, declared),
        nextPage.of(page, furniture),
        articleBody(jsonLd),
        sources,
        jsonLd.limits());
  }

  /** The longest text that the structured data gives as the article's body. */
  private static @Nullable String articleBody(JsonLd jsonLd) {
    String longest = null;
    for (JsonNode article : jsonLd.articles()) {
      String body = JsonLd.text(article.path("articleBody"));
      if (body != null && (longest == null || body.length() > longest.length())) {
        longest = body;
      }
    }
    return longest;
  }

  private static <T> @Nullable T value(
      String field, @Nullable Sourced<T> found, Map<String, String> sources) {
    if (found == null) {
      return null;
    }
    sources.put(field, found.source());
    return found.value();
  }

  private static @Nullable String language(Page page, JsonLd jsonLd, Declared declared) {
    for (@Nullable String named :
        new @Nullable String[] {
          page.declarations().language(),
          declared.first("content-language", "language", "dc.language"),
          jsonLd.article("inLanguage"),
          declared.first("og:locale")
        }) {
      String tag = named == null ? null : languageTag(named);
      if (tag != null) {
        return tag;
      }
    }
    return null;
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

  private static @Nullable String section(JsonLd jsonLd, Declared declared) {
    String section = declared.first("article:section", "og:article:section");
    return section != null ? section : jsonLd.article("articleSection");
  }

  private static List<String> tags(JsonLd jsonLd, Declared declared) {
    Set<String> tags = new LinkedHashSet<>();
    for (String tag : declared.all("article:tag")) {
      tags.add(tag);
    }
    for (JsonNode article : tags.isEmpty() ? jsonLd.articles() : List.<JsonNode>of()) {
      JsonNode keywords = article.path("keywords");
      if (keywords.isArray()) {
        keywords.forEach(keyword -> split(keyword.asText(), tags));
      } else {
        split(keywords.asText(), tags);
      }
    }
    if (tags.isEmpty()) {
      declared.all("news_keywords").forEach(value -> split(value, tags));
    }
    if (tags.isEmpty()) {
      declared.all("keywords").forEach(value -> split(value, tags));
    }
    return List.copyOf(tags);
  }

  private static void split(String keywords, Set<String> tags) {
    for (String keyword : keywords.split("[,;]", -1)) {
      if (!keyword.isBlank()) {
        tags.add(keyword.strip());
      }
    }
  }

  private static @Nullable URI image(Page page, JsonLd jsonLd, Declared declared) {
    String named = declared.first("og:image", "og:image:url", "twitter:image");
    named = named != null ? named : jsonLd.article("image");
    return named == null ? null : CanonicalUrl.resolve(page.url(), named);
  }
}
