package org.tocsin.feeds.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.read.Timetable;

/**
 * When a feed asks to be polled, and how often it brings news, as far as that is known.
 *
 * @param timetable the feed's own wishes
 * @param gap the usual time between two entries
 * @param newsAt when the newest entry was published, or when news was last found
 */
public record Rhythm(Timetable timetable, @Nullable Duration gap, @Nullable Instant newsAt) {

  /** Nothing is known. */
  public static final Rhythm UNKNOWN = new Rhythm(Timetable.NONE, null, null);

  /** So many entries tell how often a feed brings news; older ones tell of other times. */
  private static final int RECENT = 20;

  private static final int FEWEST = 3;

  /**
   * After the feed was read.
   *
   * @param dates the days and moments of its entries, in any order; those to come count for nothing
   * @param news whether there were entries that were not seen before
   */
  public Rhythm read(Timetable wishes, Collection<Instant> dates, boolean news, Instant now) {
    List<Instant> recent =
        dates.stream()
            .filter(date -> !date.isAfter(now))
            .sorted(Comparator.reverseOrder())
            .distinct()
            .limit(RECENT)
            .toList();
    if (recent.size() >= FEWEST) {
      Duration span = Duration.between(recent.getLast(), recent.getFirst());
      return new Rhythm(wishes, span.dividedBy(recent.size() - 1L), recent.getFirst());
    }
    if (!news) {
      return new Rhythm(wishes, gap, newsAt);
    }
    // Without dates: half of what was known, half of how long this news took to come.
    Instant before = newsAt;
    Duration took = before == null ? null : Duration.between(before, now);
    Duration known = gap;
    Duration learnt = took == null || known == null ? took : took.plus(known).dividedBy(2);
    return new Rhythm(wishes, learnt, now);
  }

  /**
   * How long to wait for news: half the usual gap, so that news is found young, and longer for a
   * feed that has been silent for long. Absent where nothing is known.
   */
  public @Nullable Duration patience(Instant now) {
    Duration usual = gap;
    Instant last = newsAt;
    if (usual == null || last == null) {
      return null;
    }
    Duration silence = Duration.between(last, now).dividedBy(4);
    return (silence.compareTo(usual) > 0 ? silence : usual).dividedBy(2);
  }
}
