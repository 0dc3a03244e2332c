package org.tocsin.feeds.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.read.FeedDocument;
import org.tocsin.feeds.state.FeedState;
import org.tocsin.feeds.state.Fingerprints;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * What a feed shows that was not sent yet.
 *
 * @param shown the fingerprints of entries that need no sending: sent before, or left out for good
 * @param fresh the entries to be sent, by fingerprint, in the order of the feed
 * @param skipped how many new entries were left out: too old, or without a link
 */
record NewEntries(List<String> shown, Map<String, FeedEntry> fresh, int skipped) {

  static NewEntries of(
      FeedDocument document, FeedState state, URI address, PollSettings settings, Instant now) {
    Map<String, Integer> ids = new HashMap<>();
    for (FeedDocument.Entry entry : document.entries()) {
      ids.merge(String.valueOf(entry.id()), 1, Integer::sum);
    }
    List<String> shown = new ArrayList<>();
    Map<String, FeedEntry> fresh = new LinkedHashMap<>();
    int skipped = 0;
    for (FeedDocument.Entry entry : document.entries()) {
      // Some feeds give all entries one id; then the link tells them apart.
      String link = entry.link();
      boolean ambiguous = ids.getOrDefault(String.valueOf(entry.id()), 1) > 1;
      String print = Fingerprints.of(ambiguous && link != null ? link : entry.identity());
      URI url = EntryLinks.plain(address, entry.link());
      if (state.seen().contains(print)) {
        shown.add(print);
      } else if (url == null || isTooOld(entry, state, settings, now)) {
        skipped++;
        shown.add(print);
      } else {
        fresh.putIfAbsent(print, message(entry, url, document, state));
      }
    }
    return new NewEntries(shown, fresh, skipped);
  }

  private static boolean isTooOld(
      FeedDocument.Entry entry, FeedState state, PollSettings settings, Instant now) {
    PublicationTime date = entry.published() != null ? entry.published() : entry.updated();
    if (date == null) {
      return false;
    }
    if (settings.since() != null && date.day().isBefore(settings.since())) {
      return true;
    }
    boolean first = state.polledAt() == null && settings.firstPollDays() > 0;
    return first && date.instant().isBefore(now.minus(Duration.ofDays(settings.firstPollDays())));
  }

  private static FeedEntry message(
      FeedDocument.Entry entry, URI url, FeedDocument document, FeedState state) {
    String outlet = plain(document.title());
    return new FeedEntry(
        FeedEntry.VERSION,
        url,
        plain(entry.title()),
        entry.published(),
        entry.updated(),
        state.feed(),
        outlet == null ? state.title() : outlet,
        entry.language() == null ? document.language() : entry.language());
  }

  /** Without markup. */
  private static @Nullable String plain(@Nullable String html) {
    String text = html == null ? "" : Jsoup.parseBodyFragment(html).text().strip();
    return text.isEmpty() ? null : text;
  }
}
