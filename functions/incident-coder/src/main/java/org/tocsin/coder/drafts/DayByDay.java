package org.tocsin.coder.drafts;

import java.util.List;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;

/** Tells "fighting has gone on since Thursday", of which the text tells day by day. */
final class DayByDay {

  private static final int PARTS = 2;

  private DayByDay() {}

  /** Whether a draft is no more than that. */
  static boolean is(Draft draft, List<Draft> all) {
    Reading only = draft.readings().getFirst();
    TimeExpression since = only.when();
    return draft.readings().size() == 1
        && since != null
        && since.kind() == TimeExpression.Kind.SPAN
        && only.tolls().isEmpty()
        && all.stream().filter(d -> d != draft && isDayFrom(since, d)).count() >= PARTS;
  }

  private static boolean isDayFrom(TimeExpression since, Draft draft) {
    DayWindow from = since.window();
    DayWindow day = draft.window();
    return from != null && day != null && day.width() == 0 && !day.first().isBefore(from.first());
  }
}
