package org.tocsin.coder.days;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/**
 * Tells a day that belongs to a thing which is no event of the sentence: "razed in reprisal for
 * last week's theft of cattle", "before Sunday's vote".
 */
final class OwnedThing {

  /** Words from "'s" to the thing: "Sunday's first free presidential vote". */
  private static final int REACH = 4;

  private static final Set<String> DEEDS = Lines.setOf(OwnedThing.class, "owned-deeds.txt");

  private OwnedThing() {}

  /** Whether a time owns such a thing. */
  static boolean isOf(TimeExpression e, List<EventMention> events) {
    Sentence s = e.sentence();
    if (!s.norm(e.to()).equals("'s")) {
      return false;
    }
    int end = Math.min(s.size(), e.to() + 1 + REACH);
    for (int i = e.to() + 1; i < end; i++) {
      if (DEEDS.contains(s.norm(i)) || isEvent(i, events)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEvent(int token, List<EventMention> events) {
    return events.stream().anyMatch(e -> e.from() <= token && token < e.to());
  }
}
