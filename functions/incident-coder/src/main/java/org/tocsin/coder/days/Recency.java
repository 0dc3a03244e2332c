package org.tocsin.coder.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.pipeline.record.DatePrecision;

/**
 * Tells news from history by the times of a sentence.
 *
 * @param today the day of publication, where it is known
 */
public record Recency(@Nullable LocalDate today) {

  /** What is older than this when it is told is history, unless it is all that the text tells. */
  static final int NEWS_DAYS = 92;

  /** The same where a sentence opens with no more than the month: "In February a similar raid". */
  private static final int NEWS_OF_MONTH = 14;

  private static final int LAST_DAYS = 8;

  private static final int FIRST_WORDS = 2;

  private static final Set<String> WORSHIP = Lines.setOf(Recency.class, "worship.txt");

  /** Days after which what was reported then is no news. */
  private static final int OLD_REPORT = 14;

  /** Days into a year in which the year before is still the latest to tell of. */
  private static final int YEAR_DAYS = 31;

  /** Whether any time of a sentence is one of news. */
  public boolean anyRecent(List<TimeExpression> told) {
    return told.stream().anyMatch(e -> isRecent(e) && !isOfOldYear(e, told));
  }

  /** The same of times that give a day, or some days in a row. */
  public boolean anyRecentDay(List<TimeExpression> told) {
    return told.stream()
        .anyMatch(e -> isRecent(e) && !isOfOldYear(e, told) && (isDay(e) || WhenChoice.isWeek(e)));
  }

  /** The same of days on which something happened, and not only was told. */
  public boolean anyRecentDayOfEvent(List<TimeExpression> told) {
    return told.stream().anyMatch(e -> !isOfReport(e) && anyRecentDay(List.of(e)));
  }

  /** The first day of news that is not of the report; null where there is none. */
  public @Nullable TimeExpression firstDay(List<TimeExpression> told) {
    return told.stream()
        .filter(e -> WhenChoice.isDay(e) && anyRecentDay(List.of(e)) && !isOfReport(e))
        .findFirst()
        .orElse(null);
  }

  private static boolean isDay(TimeExpression e) {
    DayWindow window = e.window();
    return window != null && window.precision() == DatePrecision.DAY;
  }

  /** Whether any time of a sentence is a span of the last days: "the past 24 hours". */
  boolean isOfLastDays(List<TimeExpression> told) {
    return told.stream().anyMatch(this::isOfLastDays);
  }

  private boolean isOfLastDays(TimeExpression e) {
    DayWindow window = e.window();
    return WhenChoice.isWeek(e)
        && today != null
        && window != null
        && window.last().isAfter(today.minusDays(LAST_DAYS));
  }

  /** Whether any time of a sentence is long past. */
  public boolean anyOld(List<TimeExpression> told) {
    return told.stream().anyMatch(this::isOld);
  }

  /** Whether a sentence opens with a time long past and tells no other: "In 1980 his men …". */
  public boolean beginsLongAgo(List<TimeExpression> told) {
    return !anyRecent(told) && told.stream().anyMatch(e -> e.from() <= FIRST_WORDS && isOld(e));
  }

  /** Whether a time of news is one of the event, and not of the report of it. */
  boolean anyRecentOfEvent(List<TimeExpression> told) {
    return told.stream().anyMatch(e -> isRecent(e) && !isOfReport(e));
  }

  /** Whether the time nearest to an event is long past, though the sentence tells of news too. */
  public boolean isHistory(EventMention event, List<TimeExpression> told) {
    TimeExpression nearest = null;
    int distance = Integer.MAX_VALUE;
    for (TimeExpression e : told) {
      int d = e.from() >= event.to() ? e.from() - event.to() : event.from() - e.to();
      // Of two as near the later counts: "on show on Monday that was shot down in 1972".
      if (e.window() != null && !isOfReport(e) && d >= 0 && d <= distance) {
        distance = d;
        nearest = e;
      }
    }
    return nearest != null && (isOld(nearest) || isOfOldYear(nearest, told));
  }

  private boolean isRecent(TimeExpression e) {
    DayWindow window = e.window();
    return e.kind() == TimeExpression.Kind.POINT
        && window != null
        && window.precision() != DatePrecision.YEAR
        && (today == null || window.last().isAfter(today.minusDays(newsDays(e, window))));
  }

  private static int newsDays(TimeExpression e, DayWindow window) {
    if (e.from() > FIRST_WORDS || window.precision() != DatePrecision.MONTH) {
      return NEWS_DAYS;
    }
    return e.from() == 0 && e.sentence().norm(1).equals("month") ? 1 : NEWS_OF_MONTH;
  }

  boolean isOld(TimeExpression e) {
    DayWindow window = e.window();
    return e.kind() == TimeExpression.Kind.POINT
        && window != null
        && today != null
        && (window.last().isBefore(today.minusDays(newsDays(e, window)))
            || isOfYearBefore(window, today));
  }

  /** "In 2009", told in February 2010. */
  private static boolean isOfYearBefore(DayWindow window, LocalDate today) {
    return window.precision() == DatePrecision.YEAR
        && window.last().isBefore(today.minusDays(YEAR_DAYS));
  }

  /** "On that day in 2000": the year that follows tells which day it was. */
  private boolean isOfOldYear(TimeExpression day, List<TimeExpression> told) {
    boolean worship = WORSHIP.contains(day.sentence().norm(day.to())); // "Friday prayers on 15 May"
    int reach = worship ? day.to() + 2 : day.to() + 1;
    return told.stream().anyMatch(e -> e.from() >= day.to() && e.from() <= reach && isOld(e));
  }

  /** Whether all that a sentence tells of when is that it was reported some weeks ago. */
  boolean isOldReport(List<TimeExpression> told) {
    return today != null
        && !anyRecentOfEvent(told)
        && told.stream()
            .anyMatch(
                e -> {
                  DayWindow window = e.window();
                  return window != null
                      && isOfReport(e)
                      && window.last().isBefore(today.minusDays(OLD_REPORT));
                });
  }

  private static boolean isOfReport(TimeExpression e) {
    return Reporting.isTime(e.sentence(), e.from());
  }
}
