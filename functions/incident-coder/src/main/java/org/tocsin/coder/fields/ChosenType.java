package org.tocsin.coder.fields;

import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.record.SubEventType;

/**
 * The type of an incident.
 *
 * @param type the type
 * @param word the word that tells it best
 */
record ChosenType(SubEventType type, EventMention word) {

  private static final Set<String> EVEN = Lines.setOf(ChosenType.class, "even.txt");

  /** Whether it is a fight, and its word tells of no side which began it. */
  boolean isEven() {
    for (int i = word.from(); i < word.to(); i++) {
      if (type == SubEventType.ARMED_CLASH && EVEN.contains(word.sentence().norm(i))) {
        return true;
      }
    }
    return false;
  }
}
