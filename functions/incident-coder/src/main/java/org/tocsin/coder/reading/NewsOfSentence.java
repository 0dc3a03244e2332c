package org.tocsin.coder.reading;

import java.util.List;
import org.tocsin.coder.days.OldDeed;
import org.tocsin.coder.days.Recency;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/** Tells whether any of what a sentence tells is of now, though it names times long past. */
final class NewsOfSentence {

  private NewsOfSentence() {}

  /** Whether any is. */
  static boolean any(
      Sentence s,
      List<EventMention> events,
      List<Party> named,
      List<TimeExpression> told,
      Recency recency) {
    return events.stream().anyMatch(e -> !recency.isHistory(e, told))
        && (isOfFighters(named) || !OldDeed.is(s, events, told, recency));
  }

  /** A fighter's arrest is news, whatever he is wanted for. */
  private static boolean isOfFighters(List<Party> named) {
    return named.stream().anyMatch(p -> p.isArmed() && !p.isState());
  }
}
