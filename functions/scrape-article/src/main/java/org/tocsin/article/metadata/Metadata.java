package org.tocsin.article.metadata;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.LimitReached;
import org.tocsin.pipeline.record.Origin;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * What a page says about its article besides the text. What the page does not say is absent.
 *
 * @param url the canonical address where the page names one of its own registrable domain, else the
 *     address that it was read from
 * @param headline the headline, without the site's name
 * @param bylines the authors as named
 * @param outlet the site's name
 * @param publishedAt when the article was published
 * @param updatedAt when it was last changed
 * @param language a BCP 47 tag
 * @param section the section
 * @param tags the keywords
 * @param image the main picture
 * @param freeToRead whether a reader needs no subscription, absent where the page does not say
 * @param nextPage the address of the next page of the same article, of the same host
 * @param articleBody the text that the structured data gives, which is often cut
 * @param origins for the fields that were found, by their names, which declaration or place they
 *     came from and how sure they are
 * @param limits which declarations were not read to their end
 */
public record Metadata(
    URI url,
    @Nullable String headline,
    List<String> bylines,
    @Nullable String outlet,
    @Nullable PublicationTime publishedAt,
    @Nullable PublicationTime updatedAt,
    @Nullable String language,
    @Nullable String section,
    List<String> tags,
    @Nullable URI image,
    @Nullable Boolean freeToRead,
    @Nullable URI nextPage,
    @Nullable String articleBody,
    Map<String, Origin> origins,
    List<LimitReached> limits) {

  /** Copies the lists. */
  public Metadata {
    bylines = List.copyOf(bylines);
    tags = List.copyOf(tags);
    origins = Map.copyOf(origins);
    limits = List.copyOf(limits);
  }
}
