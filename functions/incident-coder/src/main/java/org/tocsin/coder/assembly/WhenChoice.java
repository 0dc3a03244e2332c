package org.tocsin.coder.assembly;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.time.TimeExpressions;

/** Chooses when an event was among the times of its sentence. */
final class WhenChoice {

  /** A day more of a window weighs as much as so many words between time and event. */
  private static final int DAY = 40;

  private static final int WEEK = 7;

  private WhenChoice() {}

  /**
   * The time nearest to the words of the event, the more exact first: of the event itself, or of
   * the report of it.
   */
  static @Nullable TimeExpression of(
      List<TimeExpression> told,
      List<EventMention> events,
      boolean ofReport,
      @Nullable LocalDate today) {
    TimeExpression best = null;
    int bestCost = Integer.MAX_VALUE;
    for (TimeExpression e : told) {
      DayWindow window = e.window();
      if ((e.kind() != TimeExpression.Kind.POINT && !isWeek(e))
          || window == null
          || window.isLongerThanAYear()
          || Reporting.isTime(e.sentence(), e.from()) != ofReport
          || Reporting.isPlanned(e.sentence(), e.from())
          || (today != null && window.first().isAfter(today.plusDays(1)))) {
        continue;
      }
      int distance = Integer.MAX_VALUE;
      for (EventMention event : events) {
        distance = Math.min(distance, Math.abs(event.from() - e.from()));
      }
      int cost = distance + DAY * window.width();
      if (cost < bestCost) {
        bestCost = cost;
        best = e;
      }
    }
    return best;
  }

  /** Whether it is a span of no more than a week: "since Thursday". */
  static boolean isWeek(TimeExpression e) {
    DayWindow window = e.window();
    return e.kind() == TimeExpression.Kind.SPAN && window != null && window.width() <= WEEK;
  }

  /** Whether it is a day. */
  static boolean isDay(TimeExpression e) {
    DayWindow window = e.window();
    return window != null && window.width() == 0;
  }

  /** The day that the text told just before, in the same paragraph or else in the one before. */
  static @Nullable TimeExpression before(Sentence sentence, TimeExpressions times) {
    int paragraph = sentence.paragraph();
    TimeExpression same = before(sentence, times.inParagraph(paragraph), times.today());
    return same != null || paragraph <= 1
        ? same
        : before(sentence, times.inParagraph(paragraph - 1), times.today());
  }

  private static @Nullable TimeExpression before(
      Sentence sentence, List<TimeExpression> told, @Nullable LocalDate today) {
    TimeExpression best = null;
    for (TimeExpression e : told) {
      DayWindow window = e.window();
      if (e.sentence().number() < sentence.number()
          && e.kind() == TimeExpression.Kind.POINT
          && window != null
          && window.width() == 0
          && !Reporting.isTime(e.sentence(), e.from())
          && (today == null || !window.first().isAfter(today))) {
        best = e;
      }
    }
    return best;
  }
}
