package org.tocsin.coder.reading;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/**
 * The clause that says who somebody is by what once happened: "The pope signed a decree on Monday on
 * a friar who was shot by rebels". The day is the decree's, and the clause alone is no news.
 */
final class SideClause {

  private static final Set<String> OPENERS = Set.of("who", "whose", "whom");
  private static final Set<String> JOINS = Set.of("and", "or", ",");

  /** From this weight on a word tells of a deed by itself. */
  private static final int DEED = 5;

  private SideClause() {}

  /** The times of a sentence; only those of the clause where all its events stand in it. */
  static List<TimeExpression> times(
      Sentence s, List<EventMention> events, List<TimeExpression> times) {
    int from = from(s, events);
    return from < 0 ? times : times.stream().filter(e -> e.from() > from).toList();
  }

  /** Whether all events stand in such a clause. */
  static boolean holds(Sentence s, List<EventMention> events) {
    return from(s, events) >= 0;
  }

  /** Where the clause of all events starts; -1 where some stand in none. */
  private static int from(Sentence s, List<EventMention> events) {
    int from = -1;
    for (int i = 1; i < events.getFirst().from() && from < 0; i++) {
      from = OPENERS.contains(s.norm(i)) && !s.norm(i - 1).equals(",") ? i : -1;
    }
    EventMention before = null;
    for (EventMention event : events) {
      if (event.weight() < DEED || !event.trigger().isVerb()) {
        continue;
      }
      if (before != null && !areJoined(s, before.to(), event.from())) {
        return -1; // the second is the verb of the main clause
      }
      before = event;
    }
    return before == null ? -1 : from;
  }

  private static boolean areJoined(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (JOINS.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
