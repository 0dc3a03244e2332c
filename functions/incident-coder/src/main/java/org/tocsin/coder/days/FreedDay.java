package org.tocsin.coder.days;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells the day on which captives came free or their captors called, which is not the one on which
 * they were taken: "four traders whom gunmen had abducted near Kolma were released on Sunday",
 * "abductors of the four nuns called on Monday".
 */
final class FreedDay {

  private static final Set<String> FREED = Lines.setOf(FreedDay.class, "freed.txt");

  /** Words between the verb and its day: "set free late on". */
  private static final int REACH = 4;

  private FreedDay() {}

  /** Whether a time stands right behind a word for their release, and all that was told before. */
  static boolean is(Sentence s, TimeExpression time, List<EventMention> events) {
    int verb = -1;
    for (int i = time.from() - 1; i > Math.max(0, time.from() - 1 - REACH) && verb < 0; i--) {
      if (s.norm(i).equals(",")) {
        return false;
      }
      verb = FREED.contains(s.norm(i)) ? i : -1;
    }
    int freed = verb;
    return freed > 0
        && events.stream().anyMatch(e -> isTaking(e) && e.to() <= freed)
        && events.stream()
            .filter(EventMention::isReal)
            .allMatch(e -> isTaking(e) && e.to() <= freed);
  }

  private static boolean isTaking(EventMention event) {
    return event.eventClass().is(SubEventType.ABDUCTION_FORCED_DISAPPEARANCE);
  }
}
