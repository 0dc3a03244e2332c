package org.tocsin.feeds.poll;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How often feeds are polled, and which of their entries are taken.
 *
 * @param shortest the time between two polls of a feed that does not ask for more
 * @param longest the longest that a feed's own wish puts off the next poll
 * @param firstPollDays on the first poll of a feed, older entries are left out; 0 takes everything
 * @param mostNew the most new entries that one poll takes after the first: a feed that suddenly
 *     announces more sends the newest
 * @param since entries that are dated before this day are left out; absent takes everything
 */
public record PollSettings(
    Duration shortest,
    Duration longest,
    int firstPollDays,
    int mostNew,
    @Nullable LocalDate since) {

  /** Refuses a longest time that is shorter than the shortest. */
  public PollSettings {
    if (shortest.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "the shortest time between polls, " + shortest + ", is longer than " + longest);
    }
  }
}
