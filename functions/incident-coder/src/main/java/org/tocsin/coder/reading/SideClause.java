package org.tocsin.coder.reading;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Sentence;

/**
 * The clause that says who somebody is by what once happened: "Friar who was shot by rebels to be
 * made a saint". The clause alone is no news.
 */
final class SideClause {

  private static final Set<String> OPENERS = Set.of("who", "whose", "whom");
  private static final Set<String> JOINS = Set.of("and", "or", ",");

  private static final Set<String> AFTER =
      Set.of("after", "amid", "over", "following", "since", "despite", "against");

  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "of", "in");

  /** From this weight on a word tells of a deed by itself. */
  private static final int DEED = 5;

  private SideClause() {}

  /** Whether all events stand in such a clause. */
  static boolean holds(Sentence s, List<EventMention> events) {
    return from(s, events) >= 0;
  }

  /** Whether all are only what the news of a headline came after. */
  static boolean areBefore(Sentence s, List<EventMention> events) {
    return events.stream().allMatch(e -> isBefore(s, e));
  }

  /** "Army to send troops to Kolma after attacks": acts of which no more is told. */
  private static boolean isBefore(Sentence s, EventMention event) {
    return event.from() > 1
        && event.to() == event.from() + 1
        && !event.trigger().isVerb()
        && s.norm(event.from()).endsWith("s")
        && AFTER.contains(s.norm(event.from() - 1));
  }

  /** Where the clause of all events starts; -1 where some stand in none. */
  private static int from(Sentence s, List<EventMention> events) {
    int from = -1;
    for (int i = 1; i < events.getFirst().from() && from < 0; i++) {
      from = OPENERS.contains(s.norm(i)) && !s.norm(i - 1).equals(",") ? i : -1;
    }
    EventMention before = null;
    for (EventMention event : events) {
      if (event.weight() < DEED || !isVerb(s, event)) {
        continue;
      }
      if (before != null && !areJoined(s, before.to(), event.from())) {
        return -1; // the second is the verb of the main clause
      }
      before = event;
    }
    return before == null ? -1 : from;
  }

  /** Whether it is one here: in "claimed the killing" it is none. */
  private static boolean isVerb(Sentence s, EventMention event) {
    return event.trigger().isVerb() && !ARTICLES.contains(s.norm(event.from() - 1));
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
