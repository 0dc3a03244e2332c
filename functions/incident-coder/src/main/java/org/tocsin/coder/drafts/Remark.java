package org.tocsin.coder.drafts;

import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/**
 * Tells an act of which a text only says what somebody thinks: "condemned the attack on a bus in
 * Kolma", "thanked the troops for the rescue of the travellers". Without a day or a toll of its own
 * it is no news of the act.
 */
public final class Remark {

  /** Words from the remark to the act. */
  private static final int REACH = 12;

  private static final Set<String> REMARKS = Lines.setOf(Remark.class, "remarks.txt");
  private static final Set<String> STOPS = Set.of(",", ";", "that", "who", "which", "and", "as");

  private Remark() {}

  /** Whether nothing but remarks tell of an incident. */
  public static boolean is(Draft draft) {
    return draft.readings().stream().allMatch(Remark::is);
  }

  private static boolean is(Reading reading) {
    return reading.tolls().isEmpty()
        && reading.events().stream().allMatch(e -> isRemarked(e) && !isDated(reading, e));
  }

  /** Whether a remark stands before the act, and no new clause between. */
  private static boolean isRemarked(EventMention event) {
    Sentence s = event.sentence();
    for (int i = event.from() - 1; i >= Math.max(0, event.from() - REACH); i--) {
      if (REMARKS.contains(s.norm(i))) {
        return true;
      }
      if (STOPS.contains(s.norm(i))) {
        return false;
      }
    }
    return false;
  }

  /** "condemned Sunday's attack", "condemned the attack on Sunday": its own day. */
  private static boolean isDated(Reading reading, EventMention event) {
    TimeExpression when = reading.when();
    return when != null
        && (when.from() >= event.to() || reading.sentence().norm(when.to()).equals("'s"));
  }
}
