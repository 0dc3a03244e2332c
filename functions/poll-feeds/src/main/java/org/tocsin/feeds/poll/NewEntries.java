package org.tocsin.feeds.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.read.FeedDocument;
import org.tocsin.feeds.state.FeedState;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * What a feed shows that was not sent yet.
 *
 * @param shown the fingerprints of entries that need no sending: sent before, or left out for good
 * @param fresh the entries to be sent, in the order of the feed
 * @param skipped how many new entries were left out: too old, without a link, or beyond the most
 *     that one poll may bring
 */
record NewEntries(List<String> shown, List<Fresh> fresh, int skipped) {

  /**
   * An entry to be sent.
   *
   * @param prints the fingerprints to be remembered once it was
   */
  record Fresh(FeedEntry message, List<String> prints) {}

  private static final int FEW = 5;

  static NewEntries of(
      FeedDocument document, FeedState state, URI address, PollSettings settings, Instant now) {
    Identities identities = Identities.of(document, address);
    List<String> shown = new ArrayList<>();
    Map<String, Fresh> fresh = new LinkedHashMap<>();
    Map<String, Fresh> revised = new LinkedHashMap<>();
    Set<String> known = new HashSet<>();
    int skipped = 0;
    for (FeedDocument.Entry entry : document.entries()) {
      Identities.Identity identity = identities.of(entry);
      URI url = identity.url();
      boolean seen = identity.isIn(state.seen());
      if (seen && (url == null || !identity.isRevised(state.seen(), now))) {
        known.add(identity.print());
        shown.addAll(identity.prints());
      } else if (url == null || isTooOld(entry, state, settings, now)) {
        skipped++;
        shown.addAll(identity.prints());
      } else {
        Map<String, Fresh> into = seen ? revised : fresh;
        into.putIfAbsent(
            identity.print(), new Fresh(message(entry, url, document, state), identity.prints()));
      }
    }
    if (revised.size() >= FEW && revised.size() > known.size()) {
      // A feed that dates all its entries anew at each poll has not revised any.
      revised.values().forEach(each -> shown.addAll(each.prints()));
      revised.clear();
    }
    List<Fresh> all = new ArrayList<>(fresh.values());
    int beyond = state.polledAt() == null ? 0 : Math.max(0, all.size() - settings.mostNew());
    for (Fresh old : oldest(all, beyond)) {
      all.remove(old);
      shown.addAll(old.prints());
    }
    all.addAll(revised.values());
    return new NewEntries(shown, all, skipped + beyond);
  }

  /** Those with the oldest dates; of equal ones, and without dates, those lowest in the feed. */
  private static List<Fresh> oldest(List<Fresh> entries, int count) {
    List<Fresh> reversed = new ArrayList<>(entries.reversed());
    reversed.sort(Comparator.comparing(fresh -> date(fresh.message())));
    return List.copyOf(reversed.subList(0, count));
  }

  private static Instant date(FeedEntry entry) {
    PublicationTime date = entry.published() != null ? entry.published() : entry.updated();
    return date == null ? Instant.EPOCH : date.instant();
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
