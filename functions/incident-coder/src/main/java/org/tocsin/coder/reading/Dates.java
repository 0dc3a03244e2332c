package org.tocsin.coder.reading;

import java.util.BitSet;
import java.util.List;
import org.tocsin.coder.time.TimeExpression;

/** The tokens of a sentence that tell times. */
public final class Dates {

  private Dates() {}

  /** The tokens that expressions of time take. */
  public static BitSet all(List<TimeExpression> told) {
    BitSet dates = new BitSet();
    for (TimeExpression e : told) {
      dates.set(e.from(), e.to());
    }
    return dates;
  }

  /** Those of calendar times: "former" and "30-year-old" stand before people. */
  static BitSet calendar(List<TimeExpression> told) {
    BitSet dates = new BitSet();
    for (TimeExpression e : told) {
      if (e.kind() == TimeExpression.Kind.POINT || e.kind() == TimeExpression.Kind.SPAN) {
        dates.set(e.from(), e.to());
      }
    }
    return dates;
  }
}
