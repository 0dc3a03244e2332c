package org.tocsin.coder.reading;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.TollFinder;
import org.tocsin.coder.toll.TollMention;

/**
 * Counts those who drowned where a sentence tells that they were attacked: "13 people drowned when
 * gunmen fired at their boat". By itself, drowning is nobody's act.
 */
final class Drowned {

  private static final Set<String> VERBS = Set.of("drowned", "drown");

  /** From this weight on a word tells of an attack by itself. */
  private static final int DEED = 5;

  private Drowned() {}

  /** Adds them to the tolls of a sentence. */
  static void addTo(List<TollMention> tolls, Sentence s, List<EventMention> events, BitSet dates) {
    for (int i = 0; i < s.size(); i++) {
      if (VERBS.contains(s.norm(i)) && events.stream().anyMatch(Drowned::isAttack)) {
        tolls.addAll(TollFinder.died(s, dates, i));
      }
    }
  }

  private static boolean isAttack(EventMention event) {
    return event.isReal() && event.weight() >= DEED && event.eventClass().act() != Act.KILLING;
  }
}
