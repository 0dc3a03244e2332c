package org.tocsin.pipeline.record;

import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a page says: ScrapeArticle makes it, the bucket keeps it under {@code articles/}, the
 * incident coder reads it.
 *
 * @param version {@link #VERSION}
 * @param id {@link ArticleId} of the url
 * @param url the canonical address where the page names one of its own site, else the final address
 * @param kind what sort of article it is, absent where nobody said
 * @param headline the headline, without the outlet's name
 * @param bylines the authors as named
 * @param outlet who published it
 * @param publishedAt when it was published, as exactly as the page or else the feed says
 * @param updatedAt when it was last changed
 * @param language the BCP 47 tag of its language
 * @param section the section of the outlet
 * @param tags the outlet's own keywords
 * @param image the address of its main picture
 * @param freeToRead whether a reader needs no subscription for it, absent where the page does not
 *     say
 * @param paragraphs the text, in order
 * @param corrections what the outlet says that it corrected, apart from the text
 * @param contentHash a hash of headline and text: equal where a reader would read the same
 * @param fingerprint of the text, near where texts are: copies of one wire story have fingerprints
 *     that {@link TextFingerprint} finds alike; absent for a text too short to tell
 * @param origins for each field of the metadata that was found, by its name, where it comes from
 * @param feed the feed that announced it
 * @param fetchedAt when it was fetched
 */
public record Article(
    int version,
    String id,
    URI url,
    @Nullable ArticleKind kind,
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
    List<Paragraph> paragraphs,
    List<String> corrections,
    @Nullable String contentHash,
    @Nullable TextFingerprint fingerprint,
    Map<String, Origin> origins,
    @Nullable URI feed,
    @Nullable Instant fetchedAt) {

  /** The version of the object that this release writes and reads. */
  public static final int VERSION = 1;

  /** Refuses another version and a blank id; copies the lists. */
  public Article {
    Check.version("Article", version, VERSION);
    Check.notBlank("id", id);
    Objects.requireNonNull(url);
    bylines = List.copyOf(bylines);
    tags = List.copyOf(tags);
    paragraphs = List.copyOf(paragraphs);
    corrections = List.copyOf(corrections);
    origins = Collections.unmodifiableMap(new TreeMap<>(origins));
  }

  /**
   * An article of which no more is known than this: a bare text, a test's.
   *
   * @param url where it is from
   * @param headline its headline
   * @param publishedAt when it was published
   * @param language the BCP 47 tag of its language
   * @param paragraphs its text
   */
  public static Article bare(
      URI url,
      @Nullable String headline,
      @Nullable PublicationTime publishedAt,
      @Nullable String language,
      List<Paragraph> paragraphs) {
    return new Article(
        VERSION,
        ArticleId.of(url),
        url,
        null,
        headline,
        List.of(),
        null,
        publishedAt,
        null,
        language,
        null,
        List.of(),
        null,
        null,
        paragraphs,
        List.of(),
        null,
        null,
        Map.of(),
        null,
        null);
  }

  /** The same without when, and through which feed, it was fetched: what a reader finds in it. */
  public Article withoutFetch() {
    return new Article(
        version,
        id,
        url,
        kind,
        headline,
        bylines,
        outlet,
        publishedAt,
        updatedAt,
        language,
        section,
        tags,
        image,
        freeToRead,
        paragraphs,
        corrections,
        contentHash,
        fingerprint,
        origins,
        null,
        null);
  }

  /** The same with another text, and what was made of it. */
  public Article withText(
      List<Paragraph> text, String hashOfContent, @Nullable TextFingerprint fingerprintOfText) {
    return new Article(
        version,
        id,
        url,
        kind,
        headline,
        bylines,
        outlet,
        publishedAt,
        updatedAt,
        language,
        section,
        tags,
        image,
        freeToRead,
        text,
        corrections,
        hashOfContent,
        fingerprintOfText,
        origins,
        feed,
        fetchedAt);
  }

  /** The text of the paragraphs, an empty line between two. */
  public String text() {
    return paragraphs.stream().map(Paragraph::text).collect(Collectors.joining("\n\n"));
  }
}
