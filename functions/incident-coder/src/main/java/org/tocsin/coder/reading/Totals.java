package org.tocsin.coder.reading;

import java.util.List;
import org.tocsin.coder.days.RunningTotal;
import org.tocsin.coder.days.WarClause;
import org.tocsin.coder.days.WhenChoice;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/** Tells sentences that sum up a time. */
public final class Totals {

  /** Words of such a clause. */
  private static final int GRIP = 12;

  private Totals() {}

  /** Whether a sentence sums up a time. */
  public static boolean isTotal(Sentence s, List<TimeExpression> told) {
    int war = WarClause.grip(s); // "killed ten in Kolma, which is in the grip of an insurgency"
    return Background.has(s, Background.Kind.TOTAL, 0, war)
        || Background.has(s, Background.Kind.TOTAL, war + GRIP, s.size())
        || told.stream().anyMatch(e -> isSpan(e) && !RunningTotal.isRecord(s, e.from(), told));
  }

  /** Fighting that began some days ago is an incident of a week; what sums up more is a total. */
  private static boolean isSpan(TimeExpression e) {
    return e.kind() == TimeExpression.Kind.SPAN && !WhenChoice.isWeek(e);
  }
}
