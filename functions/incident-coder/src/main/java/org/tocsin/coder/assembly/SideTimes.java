package org.tocsin.coder.assembly;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/**
 * Tells times long past that only describe somebody or something, as in "an official, who led the
 * movement in 2005, was shot": they make no history of a sentence that tells of news.
 */
final class SideTimes {

  private static final int REACH = 14;
  private static final Set<String> OPENERS = Lines.setOf(SideTimes.class, "side-time.txt");

  private SideTimes() {}

  /** The times of a sentence without those that only describe. */
  static List<TimeExpression> without(
      Sentence s, List<TimeExpression> told, List<EventMention> events, Recency recency) {
    if (!recency.anyOld(told)) {
      return told;
    }
    return told.stream()
        .filter(e -> !recency.anyOld(List.of(e)) || !describes(s, e, events))
        .toList();
  }

  private static boolean describes(Sentence s, TimeExpression e, List<EventMention> events) {
    int opener = -1;
    for (int i = e.from() - 1; i >= Math.max(0, e.from() - REACH) && opener < 0; i--) {
      String norm = s.norm(i);
      if (norm.equals(",") || norm.equals(";")) {
        return false;
      }
      opener = OPENERS.contains(norm) && i > 0 ? i : -1;
    }
    int end = e.to();
    while (end < s.size() && !s.norm(end).equals(",") && !s.norm(end).equals(";")) {
      end++;
    }
    int from = opener;
    int to = end;
    return opener >= 0
        && events.stream().noneMatch(event -> event.from() < to && event.to() > from);
  }
}
