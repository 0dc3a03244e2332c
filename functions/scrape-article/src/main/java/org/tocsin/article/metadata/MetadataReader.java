package org.tocsin.article.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.LimitReached;
import org.tocsin.article.page.Page;
import org.tocsin.pipeline.record.Origin;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * Reads a page's metadata. Start here. The order in which declarations are believed is in each
 * field's own class; {@link Metadata#origins} says which one it was and how sure it is. Safe for
 * use by many threads.
 */
public final class MetadataReader {

  private final PublicationDates publicationDates = new PublicationDates(new Dates());
  private final Bylines bylines = new Bylines();
  private final LanguageOf language = new LanguageOf();
  private final FreeToRead freeToRead = new FreeToRead();
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
    Map<String, Origin> origins = new LinkedHashMap<>();
    String outlet = value("outlet", Outlet.of(page, jsonLd, declared, feedOutlet), origins);
    Sourced<URI> url = CanonicalUrl.of(page, declared);
    origins.put("url", url.origin());
    String headline =
        value("headline", Headlines.of(page, furniture, jsonLd, declared, outlet), origins);
    PublicationDates.Found dates =
        publicationDates.of(page, furniture, jsonLd, declared, headline, latest);
    PublicationTime published = value("publishedAt", dates.published(), origins);
    PublicationTime updated = value("updatedAt", dates.updated(), origins);
    List<String> authors =
        value("bylines", bylines.of(page, furniture, jsonLd, declared, outlet, headline), origins);
    List<LimitReached> limits = new ArrayList<>(jsonLd.limits());
    limits.addAll(dates.limits());
    List<String> tags = value("tags", Subjects.tags(jsonLd, declared), origins);
    return new Metadata(
        url.value(),
        headline,
        authors == null ? List.of() : authors,
        outlet,
        published,
        updated,
        value("language", language.of(page, furniture, jsonLd, declared), origins),
        value("section", Subjects.section(jsonLd, declared), origins),
        tags == null ? List.of() : tags,
        value("image", MainImage.of(page, jsonLd, declared), origins),
        value("freeToRead", freeToRead.of(page, jsonLd, declared), origins),
        nextPage.of(page, furniture),
        articleBody(jsonLd),
        origins,
        limits);
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
      String field, @Nullable Sourced<T> found, Map<String, Origin> origins) {
    if (found == null) {
      return null;
    }
    origins.put(field, found.origin());
    return found.value();
  }
}
