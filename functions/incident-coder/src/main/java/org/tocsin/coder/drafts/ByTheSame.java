package org.tocsin.coder.drafts;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;

/**
 * Tells a sentence that goes on with those, or with the one weapon, of which the text told just
 * before: "The gunmen came to Sovane at noon", "The drone hit a car on the edge of Sovane".
 */
final class ByTheSame {

  private static final int NEARBY = 3;

  private ByTheSame() {}

  /** Whether a sentence goes on with an incident so. */
  static boolean is(@Nullable Draft draft, Reading reading) {
    Sentence s = reading.sentence();
    return draft != null
        && s.norm(0).equals("the")
        && !reading.apart()
        && (isDoer(draft, reading) || isWeapon(reading))
        && reading.tolls().isEmpty()
        && s.number() - draft.last().sentence().number() <= NEARBY
        && draft.fitsFamily(reading);
  }

  /** Those of whom the text told without a day. */
  private static boolean isDoer(Draft draft, Reading reading) {
    return draft.when() == null && Nouns.isDoer(reading.sentence().norm(1));
  }

  /** One weapon, and no day of its own. */
  private static boolean isWeapon(Reading reading) {
    return reading.when() == null
        && !reading.weapons().isEmpty()
        && reading.weapons().getFirst().from() == 1
        && !reading.sentence().norm(1).endsWith("s");
  }
}
