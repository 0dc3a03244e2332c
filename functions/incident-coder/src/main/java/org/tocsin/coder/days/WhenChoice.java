package org.tocsin.coder.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.time.TimeExpressions;

/** Chooses when an event was among the times of its sentence. */
public final class WhenChoice {

  /** A day more of a window weighs as much as so many words between time and event. */
  private static final int DAY = 40;

  private static final int WEEK = 7;

  /** A clause between weighs as much as so many words. */
  private static final int CLAUSE = 10;

  /** "night" stands at most so many words before: "in the night of Saturday to Sunday". */
  private static final int NIGHT = 4;

  private static final Set<String> SPOKEN = Lines.setOf(WhenChoice.class, "spoken.txt");
  private static final Set<String> TO = Set.of("to", "until", "till", "through");
  private static final Set<String> INTO = Set.of("to", "into");

  private WhenChoice() {}

  /**
   * The time nearest to the words of the event, the more exact first: of the event itself, or of
   * the report of it.
   */
  public static @Nullable TimeExpression of(
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
          || isOfSpeech(e)
          || (!ofReport && isOfAnother(e, told, events))
          || (today != null && window.first().isAfter(today.plusDays(1)))) {
        continue;
      }
      int distance = Integer.MAX_VALUE;
      for (EventMention event : events) {
        distance = Math.min(distance, Math.abs(event.from() - e.from()) + clause(event, e));
      }
      int cost = distance + DAY * window.width();
      if (cost < bestCost) {
        bestCost = cost;
        best = e;
      }
    }
    return best;
  }

  /** "evacuated on Monday because it was hit on Sunday": how far a clause's own time is from it. */
  private static int clause(EventMention event, TimeExpression e) {
    int to = Math.min(event.from(), e.to() + CLAUSE);
    for (int i = e.to(); i < to; i++) {
      if (e.sentence().norm(i).equals("because")) {
        return CLAUSE;
      }
    }
    return 0;
  }

  /** Whether a time is another thing's, or of a clause that tells none of the events. */
  public static boolean isOfAnother(
      TimeExpression e, List<TimeExpression> told, List<EventMention> events) {
    return Dated.isOfAnother(e, told, events) || Dated.isOfClauseBefore(e, told, events);
  }

  /**
   * "tonight" in a quotation is the day on which somebody spoke, whichever that was; "tomorrow" is
   * no day on which anything was.
   */
  private static boolean isOfSpeech(TimeExpression e) {
    String word = e.sentence().norm(e.from());
    return word.equals("tomorrow")
        || (e.sentence().token(e.from()).quoted() && SPOKEN.contains(word));
  }

  /** Its days, with the one that "and" joins to it: "on Monday and Tuesday". */
  public static @Nullable DayWindow window(TimeExpression when, TimeExpressions times) {
    DayWindow own = days(when, times.today());
    if (own == null || !isDay(when)) {
      return own;
    }
    if (isOvernightInto(when)) {
      return DayWindow.of(own.first().minusDays(1), own.last());
    }
    for (TimeExpression e : times.in(when.sentence())) {
      DayWindow other = e.window();
      if (other == null || !isDay(e)) {
        continue;
      }
      if (isRange(e, when) && !other.first().isAfter(own.first())) {
        return DayWindow.of(other.first(), own.last());
      }
      if (isRange(when, e) && !own.first().isAfter(other.first())) {
        return DayWindow.of(own.first(), other.last());
      }
      if (isJoined(e, when) && own.first().equals(other.first().plusDays(1))) {
        return DayWindow.of(other.first(), own.first());
      }
      if (isJoined(when, e) && other.first().equals(own.first().plusDays(1))) {
        return DayWindow.of(own.first(), other.first());
      }
    }
    return own;
  }

  /** "from Friday to Sunday", "between Saturday and Monday": all the days, of two weeks at most. */
  private static boolean isRange(TimeExpression one, TimeExpression two) {
    Sentence s = two.sentence();
    DayWindow first = one.window();
    DayWindow last = two.window();
    String word = s.norm(two.from() - 1);
    String before = s.norm(one.from() - 1);
    return one.to() == two.from() - 1
        && first != null
        && last != null
        && last.last().isBefore(first.first().plusDays(2 * WEEK))
        && (before.equals("between")
            ? word.equals("and")
            : before.equals("from") && TO.contains(word));
  }

  private static boolean isJoined(TimeExpression one, TimeExpression two) {
    Sentence s = two.sentence();
    int and = two.from() - 1;
    and -= s.norm(and).equals("on") ? 1 : 0;
    and -= s.norm(and).equals("early") || s.norm(and).equals("late") ? 1 : 0;
    String word = s.norm(and);
    boolean night = INTO.contains(word) && isNight(s, one.from() - NIGHT, two.to() + 2);
    return (word.equals("and") || night) && one.to() == and;
  }

  /** "overnight into Monday": the night before. */
  private static boolean isOvernightInto(TimeExpression when) {
    Sentence s = when.sentence();
    int into = when.from() - 1;
    return INTO.contains(s.norm(into)) && s.norm(into - 1).equals("overnight");
  }

  private static boolean isNight(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.norm(i).equals("night") || s.norm(i).equals("overnight")) {
        return true;
      }
    }
    return false;
  }

  /** The days that an event's time means: what is told "since Sunday" goes on till today. */
  static @Nullable DayWindow days(TimeExpression when, @Nullable LocalDate today) {
    DayWindow window = when.window();
    return window != null
            && today != null
            && when.kind() == TimeExpression.Kind.SPAN
            && window.first().isBefore(today)
        ? DayWindow.of(window.first(), today)
        : window;
  }

  /**
   * The day that the text told just before, in the same paragraph, or else in the one before where
   * the sentence itself does not say when it was reported.
   */
  public static @Nullable TimeExpression dayBefore(
      TimeExpressions times, Sentence sentence, @Nullable TimeExpression reported) {
    int paragraph = sentence.paragraph();
    TimeExpression same = dayBefore(times, paragraph, sentence);
    boolean own = reported != null && reported.sentence().equals(sentence);
    return same != null || own || paragraph <= 1 ? same : dayBefore(times, paragraph - 1, sentence);
  }

  private static @Nullable TimeExpression dayBefore(
      TimeExpressions times, int paragraph, Sentence sentence) {
    for (TimeExpression e : times.inParagraph(paragraph).reversed()) {
      DayWindow window = e.window();
      if (e.sentence().number() < sentence.number()
          && e.kind() == TimeExpression.Kind.POINT
          && window != null
          && window.width() == 0
          && !Reporting.isTime(e.sentence(), e.from())
          && !SideTimes.isBeginning(e)
          && (times.today() == null || !window.first().isAfter(times.today()))) {
        return e;
      }
    }
    return null;
  }

  /** Whether it is a span of no more than a week: "since Thursday". */
  public static boolean isWeek(TimeExpression e) {
    DayWindow window = e.window();
    return e.kind() == TimeExpression.Kind.SPAN && window != null && window.days() <= WEEK + 1;
  }

  /** How far its days are from one day; more than any where it has none. */
  public static int width(TimeExpression e) {
    DayWindow window = e.window();
    return window == null ? 9 : window.width();
  }

  /** Whether it is a day. */
  public static boolean isDay(TimeExpression e) {
    DayWindow window = e.window();
    return window != null && window.width() == 0;
  }
}
