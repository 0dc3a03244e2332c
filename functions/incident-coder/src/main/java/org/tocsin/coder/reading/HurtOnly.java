package org.tocsin.coder.reading;

import java.util.BitSet;
import java.util.List;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.events.EventFinder;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollFinder;
import org.tocsin.coder.toll.TollMention;

/**
 * A sentence that tells who was hurt, and nothing that hurt them: "Two others were flown to the
 * capital for treatment." It adds to the incident told before, also where "a nurse said" so behind.
 */
final class HurtOnly {

  private HurtOnly() {}

  /**
   * The events of a sentence; where it has none, those of the words that tell who was hurt.
   *
   * @param events the events that its other words tell
   * @param dates the tokens that belong to dates
   */
  static List<EventMention> beside(Sentence s, List<EventMention> events, BitSet dates) {
    if (!events.isEmpty()) {
      return events;
    }
    boolean said = Cue.SPEECH.isIn(s); // what somebody says of it tells more than who was hurt
    return TollFinder.find(s, dates).stream()
        .filter(t -> t.harm() == Harm.INJURED || isOfWounds(t))
        .filter(t -> !said || t.from() == 0)
        .map(t -> EventFinder.hurting(s, t.word(), t.word() + 1))
        .toList();
  }

  /** "He succumbed on Sunday": by the word alone, he had been hurt before. */
  private static boolean isOfWounds(TollMention toll) {
    return toll.harm() == Harm.KILLED
        && toll.wounded()
        && toll.sentence().norm(toll.word()).equals("succumbed");
  }

  /** The parties that were hurt: nobody else has a part by such a sentence. */
  static List<Party> parties(List<Party> named, List<TollMention> tolls) {
    return named.stream()
        .filter(p -> p.isState() || !p.isArmed())
        .filter(p -> tolls.stream().anyMatch(t -> t.from() <= p.from() && p.to() <= t.to()))
        .toList();
  }
}
