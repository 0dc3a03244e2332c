package org.tocsin.coder.drafts;

import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * Tells a sentence that only says when and where what was told before it was: "the attack happened
 * on Monday near the village of Kolma".
 */
final class Happening {

  private static final Set<String> VERBS = Lines.setOf(Happening.class, "happening.txt");

  /** Words before the noun: "the interior ministry said that the attack". */
  private static final int OPENING = 8;

  /** Words from the noun to the verb: "the attack reportedly took place". */
  private static final int REACH = 3;

  /** Sentences of an incident that may be its lead yet. */
  private static final int LEAD = 3;

  /**
   * Kilometres from a town within which what was told of it lies; what is not known may lie there.
   */
  private static final double AROUND = 60;

  private Happening() {}

  /**
   * Whether it says more closely where an incident was than its lead, which named a town nearby.
   */
  static boolean movesTo(Draft draft, Reading reading) {
    Toponym told = draft.place();
    Toponym scene = reading.place();
    return told != null
        && scene != null
        && scene.isTown()
        && draft.readings().size() <= LEAD
        && told.isTown()
        && told.kilometresTo(scene) <= AROUND
        && is(reading);
  }

  /** Whether it does, with a known act at its head and no victims of its own. */
  static boolean is(Reading reading) {
    Sentence s = reading.sentence();
    EventMention first = reading.events().getFirst();
    if (!reading.isDefinite() || !reading.tolls().isEmpty() || first.from() > OPENING) {
      return false;
    }
    for (int i = first.to(); i < Math.min(s.size(), first.to() + REACH); i++) {
      if (VERBS.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
