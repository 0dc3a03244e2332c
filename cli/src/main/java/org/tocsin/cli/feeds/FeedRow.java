package org.tocsin.cli.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.opml.Subscription;
import org.tocsin.feeds.state.FeedState;

/** A feed of the list in a line: how it fares, when it is polled again, what went wrong. */
public final class FeedRow {

  /** The columns. */
  public static final List<String> HEAD =
      List.of("title", "state", "next poll", "feed", "last error");

  private FeedRow() {}

  /**
   * The cells.
   *
   * @param state what is remembered of the feed; absent where nothing is
   */
  public static List<String> of(Subscription feed, @Nullable FeedState state, Instant now) {
    return List.of(
        feed.title() == null ? "" : feed.title(),
        word(state, now),
        next(state, now),
        state == null || state.address().equals(feed.feed())
            ? feed.feed().toString()
            : feed.feed() + " -> " + state.address(),
        state == null || state.lastError() == null ? "" : state.lastError());
  }

  private static String word(@Nullable FeedState state, Instant now) {
    if (state == null || (state.polledAt() == null && state.errors() == 0)) {
      return "not polled yet";
    }
    if (state.nextPollAt() == null) {
      return "stopped";
    }
    if (state.errors() == 0) {
      return "good";
    }
    Instant since = state.firstErrorAt();
    return String.format(
        Locale.ROOT,
        "failing, %d time%s%s",
        state.errors(),
        state.errors() == 1 ? "" : "s",
        since == null ? "" : " in " + ago(Duration.between(since, now)));
  }

  private static String next(@Nullable FeedState state, Instant now) {
    Instant next = state == null ? null : state.nextPollAt();
    if (next == null) {
      return "";
    }
    return next.isAfter(now) ? "in " + ago(Duration.between(now, next)) : "due";
  }

  private static String ago(Duration time) {
    return time.toHours() >= 48
        ? time.toDays() + " d"
        : time.toMinutes() >= 120 ? time.toHours() + " h" : time.toMinutes() + " min";
  }
}
