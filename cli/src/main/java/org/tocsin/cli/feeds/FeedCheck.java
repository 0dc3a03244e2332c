package org.tocsin.cli.feeds;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.read.Autodiscovery;
import org.tocsin.feeds.read.FeedDocument;
import org.tocsin.feeds.read.FeedReader;
import org.tocsin.feeds.read.UnreadableFeedException;
import org.tocsin.pipeline.record.PublicationTime;
import org.tocsin.web.Charsets;
import org.tocsin.web.FetchRequest;
import org.tocsin.web.Fetched;
import org.tocsin.web.WebClient;

/**
 * What is at an address: a feed, or what else.
 *
 * @param asked the address that was asked
 * @param feed the feed's address: of a page the feed that it declares; absent where there is none
 * @param title what the feed calls itself
 * @param says the whole in a line for a person
 */
public record FeedCheck(URI asked, @Nullable URI feed, @Nullable String title, String says) {

  /** Whether a feed was found. */
  public boolean good() {
    return feed != null;
  }

  /** Fetches and reads. A page is asked for its feed, and that is fetched in its place. */
  public static FeedCheck of(URI address, WebClient web, Instant now) {
    return of(address, address, web, now, "");
  }

  private static FeedCheck of(URI asked, URI address, WebClient web, Instant now, String before) {
    Fetched fetched = web.fetch(FetchRequest.feed(address).obeyingRobots());
    if (!(fetched instanceof Fetched.Body body)) {
      return new FeedCheck(asked, null, null, before + fetched.why());
    }
    try {
      FeedDocument feed =
          new FeedReader().read(body.bytes(), body.headers().contentType(), body.url());
      URI lasting = body.redirects().allPermanent() ? body.url() : address;
      String moved = lasting.equals(address) ? "" : "moved for good to " + lasting + ": ";
      return new FeedCheck(asked, lasting, feed.title(), before + moved + says(feed, now));
    } catch (UnreadableFeedException e) {
      List<URI> declared =
          e.kind() == UnreadableFeedException.Kind.HTML && before.isEmpty()
              ? Autodiscovery.feeds(
                  Charsets.decode(body.bytes(), body.headers().charset(), null).text(), body.url())
              : List.of();
      return declared.isEmpty()
          ? new FeedCheck(asked, null, null, before + e.getMessage())
          : of(
              asked,
              declared.getFirst(),
              web,
              now,
              "a page; its feed " + declared.getFirst() + ": ");
    }
  }

  private static String says(FeedDocument feed, Instant now) {
    Instant newest =
        feed.entries().stream()
            .map(entry -> entry.published() != null ? entry.published() : entry.updated())
            .filter(Objects::nonNull)
            .map(PublicationTime::instant)
            .filter(date -> !date.isAfter(now))
            .max(Instant::compareTo)
            .orElse(null);
    return String.format(
        Locale.ROOT,
        "%s, %d entries, %s",
        feed.version(),
        feed.entries().size(),
        newest == null ? "no dates" : "newest " + newest);
  }
}
