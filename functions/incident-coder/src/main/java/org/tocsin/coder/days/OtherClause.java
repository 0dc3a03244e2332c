package org.tocsin.coder.days;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Sentence;

/**
 * A clause behind the event's own that tells how things have been since: "gunmen killed six on
 * Monday, and thousands have fled since July". Its time is none of the event's.
 */
final class OtherClause {
  private static final int REACH = 24;
  private static final Set<String> JOINS = Set.of("and", "but", "while");
  private static final Set<String> PERFECT = Set.of("have", "has", "had");

  private OtherClause() {}

  /** Whether a token stands in such a clause, with the events all before it. */
  static boolean has(Sentence s, int at, List<EventMention> events) {
    int start = start(s, at);
    return start > 0
        && events.stream().anyMatch(event -> event.isReal() && event.to() <= start)
        && events.stream().noneMatch(event -> event.to() > start);
  }

  /** Where a clause in the perfect starts, by ", and" or a semicolon; 0 where none does. */
  private static int start(Sentence s, int at) {
    boolean perfect = false;
    for (int i = at - 1; i > Math.max(0, at - REACH); i--) {
      String norm = s.norm(i);
      boolean comma = norm.equals(",");
      if (norm.equals(";") || (comma && JOINS.contains(s.norm(i + 1)))) {
        return perfect ? i : 0;
      }
      if (comma) {
        return 0;
      }
      perfect |= PERFECT.contains(norm);
    }
    return 0;
  }
}
