package org.tocsin.pipeline.record;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A link that a feed announced: PollFeeds makes it, ScrapeQueue carries it, ScrapeArticle reads it.
 *
 * @param version {@link #VERSION}
 * @param url the absolute http or https address of the article
 * @param title the entry's title as plain text
 * @param published when the feed says that the entry was published
 * @param updated when the feed says that the entry was updated
 * @param feed the address of the feed
 * @param outlet the feed's own title, which most often names the outlet
 * @param language a hint: the BCP 47 tag that the feed or the entry gives
 */
public record FeedEntry(
    int version,
    URI url,
    @Nullable String title,
    @Nullable PublicationTime published,
    @Nullable PublicationTime updated,
    URI feed,
    @Nullable String outlet,
    @Nullable String language) {

  /** The version of the message that this release writes and reads. */
  public static final int VERSION = 1;

  /** Refuses another version and an address that is not absolute http or https. */
  public FeedEntry {
    Check.version("FeedEntry", version, VERSION);
    Objects.requireNonNull(feed);
    String scheme = url.getScheme();
    if (scheme == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IllegalArgumentException("url is not http or https: " + url);
    }
  }
}
