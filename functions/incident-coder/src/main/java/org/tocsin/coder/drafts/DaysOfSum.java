package org.tocsin.coder.drafts;

import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;

/** Tells whether an incident was on the days for which a sentence sums up several. */
final class DaysOfSum {

  private DaysOfSum() {}

  /** Whether they are a part's, or the sentence tells what was "since" before its days. */
  static boolean hold(Reading sum, Draft part) {
    TimeExpression since = sum.when();
    DayWindow from = since == null ? null : since.window();
    DayWindow own = part.window();
    if (since == null || from == null || own == null) {
      return part.fitsTime(sum);
    }
    if (since.kind() == TimeExpression.Kind.SPAN) {
      return !own.first().isBefore(from.first());
    }
    boolean more = from.width() > 0 || since.sentence().norm(since.to()).equals("and");
    return part.fitsTime(sum) || (more && isNext(from, own));
  }

  /** "At the weekend", "on Wednesday night and Thursday": the day before or after may be meant. */
  private static boolean isNext(DayWindow sum, DayWindow part) {
    return !part.last().isBefore(sum.first().minusDays(1))
        && !part.first().isAfter(sum.last().plusDays(1));
  }
}
