package org.tocsin.feeds.read;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When a feed asks to be polled, by its own word: how long apart (RSS ttl, the syndication module),
 * and in which hours and on which days not (RSS skipHours and skipDays, in GMT).
 *
 * @param every the time between two polls; absent where it does not say
 * @param skipHours from 0 to 23
 * @param skipDays days of the week
 */
public record Timetable(@Nullable Duration every, Set<Integer> skipHours, Set<DayOfWeek> skipDays) {

  /** No wishes. */
  public static final Timetable NONE = new Timetable(null, Set.of(), Set.of());

  private static final int HOURS_OF_A_WEEK = 7 * 24;

  /** Copies, in order. */
  public Timetable {
    skipHours = java.util.Collections.unmodifiableSet(new TreeSet<>(skipHours));
    skipDays = java.util.Collections.unmodifiableSet(new TreeSet<>(skipDays));
  }

  /**
   * The first moment from this one on that the feed does not ask to be left alone: this one, or the
   * start of an hour. A feed that skips every hour or day asks for nothing that can be done, and is
   * polled all the same.
   */
  public Instant notBefore(Instant moment) {
    ZonedDateTime hour = moment.atZone(ZoneOffset.UTC);
    for (int i = 0; i < HOURS_OF_A_WEEK; i++) {
      if (!skipHours.contains(hour.getHour()) && !skipDays.contains(hour.getDayOfWeek())) {
        return hour.toInstant();
      }
      hour = hour.truncatedTo(ChronoUnit.HOURS).plusHours(1);
    }
    return moment;
  }
}
