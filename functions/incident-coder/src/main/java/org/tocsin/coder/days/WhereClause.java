package org.tocsin.coder.days;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/**
 * A clause that tells how things are or were at the place of an event: "bombs fell on Kolma, where
 * rebels had overrun a camp on 4 March", "in Kolma, where troops have been since January, a man was
 * killed". Its time is none of the event's.
 */
final class WhereClause {

  private static final int REACH = 24;

  /** Words from "where" to the "has" of its verb. */
  private static final int SUBJECT = 7;

  private static final Set<String> PERFECT = Set.of("has", "have");

  private WhereClause() {}

  /** Whether a time is told in such a clause in the perfect that tells none of the events. */
  static boolean tellsSince(Sentence s, TimeExpression e, List<EventMention> events) {
    int where = start(s, e);
    if (where < 0 || !s.norm(e.to()).equals(",") || !has(s, where, e.from(), PERFECT)) {
      return false;
    }
    return events.stream().noneMatch(event -> event.from() >= where && event.from() < e.to());
  }

  /**
   * Where such a clause in the pluperfect starts, behind the sentence's own event; -1 where a time
   * stands in none.
   */
  static int ofPluperfect(Sentence s, TimeExpression e, List<EventMention> events) {
    int where = start(s, e);
    boolean own = events.stream().anyMatch(event -> event.isReal() && event.to() <= where);
    return own && has(s, where, e.from(), Set.of("had")) ? where : -1;
  }

  /**
   * "struck Kolma, where 200 were taken in April": where such a clause of a time long past starts,
   * behind the sentence's own event that tells no time; -1 where none does.
   */
  static int ofOld(Sentence s, TimeExpression e, List<EventMention> events) {
    int where = start(s, e);
    boolean own =
        events.stream()
            .anyMatch(event -> event.isReal() && event.trigger().isVerb() && event.to() <= where);
    return own ? where : -1;
  }

  /**
   * "the fire came from the north, where rebels have overrun a camp": the tokens of such a clause
   * in the perfect behind the sentence's own event, which tells how things stand and no time.
   */
  static BitSet ofState(Sentence s, List<TimeExpression> told, List<EventMention> events) {
    BitSet clause = new BitSet();
    for (int i = 1; i + 2 < s.size(); i++) {
      if (s.norm(i).equals("where") && s.norm(i - 1).equals(",")) {
        int where = i;
        boolean own = events.stream().anyMatch(e -> e.isReal() && e.to() <= where);
        boolean timed = told.stream().anyMatch(e -> e.from() > where);
        boolean perfect = has(s, where, Math.min(s.size(), where + SUBJECT), PERFECT);
        if (own && !timed && perfect) {
          clause.set(where, s.size());
        }
        return clause;
      }
    }
    return clause;
  }

  /**
   * "hit the market where a lorry bomb killed 28 last month": where such a clause starts that has
   * an event and an earlier time of its own, behind the sentence's own event; -1 where none does.
   */
  static int ofBefore(Sentence s, TimeExpression e, List<EventMention> events) {
    for (int i = e.from() - 1; i > Math.max(0, e.from() - REACH); i--) {
      if (s.norm(i).equals(",") || s.norm(i).equals(";")) {
        return -1;
      }
      if (s.norm(i).equals("where")) {
        int where = i;
        boolean own = events.stream().anyMatch(event -> event.to() <= where);
        boolean told =
            events.stream().anyMatch(event -> event.from() > where && event.to() <= e.from());
        return own && told ? where : -1;
      }
    }
    return -1;
  }

  private static boolean has(Sentence s, int from, int to, Set<String> words) {
    for (int i = from; i < to; i++) {
      if (words.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /** The "where" behind a comma before a time; -1 where none is. */
  private static int start(Sentence s, TimeExpression e) {
    for (int i = e.from() - 1; i > Math.max(0, e.from() - REACH); i--) {
      if (s.norm(i).equals("where") && s.norm(i - 1).equals(",")) {
        return i;
      }
    }
    return -1;
  }
}
