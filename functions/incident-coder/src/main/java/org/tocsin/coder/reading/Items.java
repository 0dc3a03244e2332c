package org.tocsin.coder.reading;

import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/** How bulletins and live blogs set a day above or in front of what they tell. */
public final class Items {

  /** Words of a heading at most. */
  private static final int HEADING = 8;

  private Items() {}

  /** "What happened on Wednesday": a short line without a full stop above a paragraph. */
  public static boolean isHeadingOf(Sentence heading, Sentence sentence) {
    String last = heading.norm(heading.size() - 1);
    return heading.paragraph() == sentence.paragraph() - 1
        && heading.paragraph() > 0
        && isFirst(heading)
        && heading.size() <= HEADING
        && !last.equals(".")
        && !last.equals("?");
  }

  /** "03 June, Kolma: …", "On 3 June, …" where what follows speaks of nothing told before. */
  public static boolean opens(TimeExpression day, Reading reading) {
    boolean on = day.from() == 1 && day.sentence().norm(0).equals("on");
    return isFirst(day.sentence()) && (day.from() == 0 || (on && !reading.isDefinite()));
  }

  private static boolean isFirst(Sentence sentence) {
    return sentence.start() == 0;
  }
}
