package org.tocsin.coder.days;

import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/** Tells times that only count on from what was told before: "days later", "a week after that". */
public final class OtherDays {

  private OtherDays() {}

  /** Whether a time is one of those: what it counts from says how long ago it was. */
  public static boolean isLater(TimeExpression time) {
    Sentence s = time.sentence();
    return s.norm(time.to() - 1).equals("later") || s.norm(time.to()).equals("later");
  }
}
