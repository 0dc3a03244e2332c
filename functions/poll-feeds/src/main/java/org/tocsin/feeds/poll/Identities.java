package org.tocsin.feeds.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.read.FeedDocument;
import org.tocsin.feeds.state.Fingerprints;
import org.tocsin.pipeline.record.PublicationTime;
import org.tocsin.web.PlainUrl;

/**
 * What tells the entries of a feed apart. Its id, or else its link, or else its text; but an id
 * that several entries share tells nothing, and an id that is made anew at each poll is seen
 * through by the link, where no other entry has that.
 */
final class Identities {

  /** Beyond so many entries only one fingerprint each is kept, so that the item stays small. */
  private static final int MANY = 2_000;

  /** Publishers touch an entry for minutes after it is out. */
  private static final Duration TOUCHED = Duration.ofMinutes(5);

  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<URI, Integer> urls = new HashMap<>();
  private final URI address;
  private final boolean many;

  private Identities(URI address, boolean many) {
    this.address = address;
    this.many = many;
  }

  static Identities of(FeedDocument document, URI address) {
    Identities identities = new Identities(address, document.entries().size() > MANY);
    for (FeedDocument.Entry entry : document.entries()) {
      identities.ids.merge(String.valueOf(entry.id()), 1, Integer::sum);
      URI url = PlainUrl.of(address, entry.link());
      if (url != null) {
        identities.urls.merge(url, 1, Integer::sum);
      }
    }
    return identities;
  }

  /**
   * Of one entry.
   *
   * @param print the fingerprint of the entry
   * @param linkPrint that of its link, where the link is its own
   * @param revisionPrint that of its present state, where it tells when it was updated
   * @param url its address without what only follows its reader
   * @param updated when it was updated, where that is after it was published
   */
  record Identity(
      String print,
      @Nullable String linkPrint,
      @Nullable String revisionPrint,
      @Nullable URI url,
      @Nullable Instant updated) {

    /** Whether the entry was seen before, in whatever state. */
    boolean isIn(Fingerprints seen) {
      return seen.contains(print) || (linkPrint != null && seen.contains(linkPrint));
    }

    /** Whether an entry that was seen before was updated since. */
    boolean isRevised(Fingerprints seen, Instant now) {
      return revisionPrint != null
          && updated != null
          && !updated.isAfter(now)
          && !seen.contains(revisionPrint);
    }

    /** All of them. */
    List<String> prints() {
      List<String> prints = new ArrayList<>(List.of(print));
      for (String other : new @Nullable String[] {linkPrint, revisionPrint}) {
        if (other != null) {
          prints.add(other);
        }
      }
      return prints;
    }
  }

  Identity of(FeedDocument.Entry entry) {
    String link = entry.link();
    URI url = PlainUrl.of(address, link);
    // Some feeds give all entries one id; then the link tells them apart.
    boolean ambiguous = ids.getOrDefault(String.valueOf(entry.id()), 1) > 1;
    String print = Fingerprints.of(ambiguous && link != null ? link : entry.identity());
    boolean own = url != null && urls.getOrDefault(url, 0) == 1;
    Instant updated = updated(entry);
    return new Identity(
        print,
        own && !many ? Fingerprints.of("link " + url) : null,
        updated != null && !many ? Fingerprints.of(print + " " + updated) : null,
        url,
        updated);
  }

  private static @Nullable Instant updated(FeedDocument.Entry entry) {
    PublicationTime updated = entry.updated();
    if (updated == null) {
      return null;
    }
    PublicationTime published = entry.published();
    boolean later =
        published == null || updated.instant().isAfter(published.instant().plus(TOUCHED));
    return later ? updated.instant() : null;
  }
}
