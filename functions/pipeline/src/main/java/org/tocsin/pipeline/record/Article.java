package org.tocsin.pipeline.record;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page says: ScrapeArticle makes it, the bucket keeps it under {@code articles/}, the
 * incident coder reads it.
 *
 * @param version {@link #VERSION}
 * @param id {@link ArticleId} of the url
 * @param url the canonical address where the page names one of its own site, else the final address
 * @param headline the headline, without the outlet's name
 * @param bylines the authors as named
 * @param outlet who published it
 * @param publishedAt when it was published, as exactly as the page or else the feed says
 * @param updatedAt when it was last changed
 * @param language the BCP 47 tag of its language
 * @param section the section of the outlet
 * @param tags the outlet's own keywords
 * @param image the address of its main picture
 * @param paragraphs the text, in order
 * @param contentHash a hash of headline and text: equal where a reader would read the same
 * @param feed the feed that announced it
 * @param fetchedAt when it was fetched
 */
public record Article(
    int version,
    String id,
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
    List<Paragraph> paragraphs,
    @Nullable String contentHash,
    @Nullable URI feed,
    @Nullable Instant fetchedAt) {

  /** The version of the object that this release writes and reads. */
  public static final int VERSION = 1;

  /** Refuses another version and a blank id; copies the lists. */
  public Article {
    Check.version("Article", version, VERSION);
    Check.notBlank("id", id);
    bylines = List.copyOf(bylines);
    tags = List.copyOf(tags);
    paragraphs = List.copyOf(paragraphs);
  }

  /** The text of the paragraphs, an empty line between two. */
  public String text() {
    return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n\n"));
  }
}
