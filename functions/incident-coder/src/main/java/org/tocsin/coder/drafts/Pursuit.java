package org.tocsin.coder.drafts;

import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.reading.Reading;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells an arrest elsewhere that a sentence adds to an attack: "two attackers were shot at the
 * scene and a third was caught in Kolma". The text goes on with the attack.
 */
final class Pursuit {

  private Pursuit() {}

  /** Whether a reading is such an arrest, right behind what a draft was told in the sentence. */
  static boolean is(Draft draft, Reading reading) {
    return draft.last().sentence().number() == reading.sentence().number()
        && reading.events().stream().allMatch(Pursuit::isArrest)
        && !draft.last().events().stream().allMatch(Pursuit::isArrest);
  }

  private static boolean isArrest(EventMention event) {
    return event.eventClass().is(SubEventType.ARRESTS);
  }
}
