package org.tocsin.coder.days;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.TollMention;

/** Tells the toll of a month or a year. */
public final class MonthsToll {

  private static final Set<String> FIGHTING =
      WordClasses.of(RunningTotal.class, "running-total.txt").of("fighting");

  /** Days of the shortest month, less one. */
  static final int MONTH = 27;

  /** From so many dead on a month's toll is hardly one act's. */
  private static final int MANY = 20;

  private MonthsToll() {}

  /**
   * Whether a toll is that of a month or a year and tells of no one act: "In May 70 died in
   * fighting", and not "in a raid in May".
   *
   * @param inTown whether the sentence names a town
   */
  public static boolean is(
      List<TollMention> tolls,
      List<TimeExpression> told,
      List<EventMention> events,
      boolean inTown,
      Recency recency) {
    return tolls.stream().anyMatch(t -> t.quantity().best() >= MANY)
        && told.stream().anyMatch(MonthsToll::isMonth)
        && !recency.anyRecentDayOfEvent(told)
        && events.stream().noneMatch(MonthsToll::isOneAct)
        && (!inTown || events.stream().anyMatch(MonthsToll::isFighting));
  }

  private static boolean isMonth(TimeExpression e) {
    DayWindow window = e.window();
    return e.kind() == TimeExpression.Kind.POINT && window != null && window.days() >= MONTH;
  }

  /** "a raid", "the massacre": one act. */
  private static boolean isOneAct(EventMention event) {
    Sentence s = event.sentence();
    return !event.trigger().isVerb() && !isFighting(event) && !s.norm(event.to() - 1).endsWith("s");
  }

  private static boolean isFighting(EventMention event) {
    return !event.trigger().isVerb() && FIGHTING.contains(event.sentence().norm(event.to() - 1));
  }
}
