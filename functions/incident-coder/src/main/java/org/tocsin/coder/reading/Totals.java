package org.tocsin.coder.reading;

import java.util.List;
import org.tocsin.coder.days.RunningTotal;
import org.tocsin.coder.days.WhenChoice;
import org.tocsin.coder.events.Background;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/** Tells sentences that sum up a time. */
public final class Totals {

  private Totals() {}

  /** Whether a sentence sums up a time. */
  public static boolean isTotal(Sentence s, List<TimeExpression> told) {
    return Background.of(s).contains(Background.Kind.TOTAL)
        || told.stream().anyMatch(e -> isSpan(e) && !RunningTotal.isRecord(s, e.from(), told));
  }

  /** Fighting that began some days ago is an incident of a week; what sums up more is a total. */
  private static boolean isSpan(TimeExpression e) {
    return e.kind() == TimeExpression.Kind.SPAN && !WhenChoice.isWeek(e);
  }
}
