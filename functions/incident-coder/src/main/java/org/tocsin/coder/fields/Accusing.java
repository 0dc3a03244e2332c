package org.tocsin.coder.fields;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.pipeline.record.Certainty;

/**
 * Tells what a sentence only charges somebody with: "the Kachin army accused the junta of bombing
 * it" is a party's word, "is accused of killing six" somebody's.
 */
final class Accusing {

  private static final WordClasses CLASSES = WordClasses.of(Accusing.class, "accusing.txt");
  private static final Set<String> VERBS = CLASSES.of("verb");
  private static final Set<String> LAW = CLASSES.of("law");
  private static final Set<String> FORCES = CLASSES.of("force");
  private static final int REACH = 12;
  private static final int SUBJECT = 6;

  private Accusing() {}

  /** On whose word the act is known; null where it is no mere charge. */
  static @Nullable Certainty of(Reading reading) {
    Sentence s = reading.sentence();
    int event = reading.events().getFirst().from();
    boolean of = false;
    for (int i = event - 1; i >= Math.max(0, event - REACH); i--) {
      of |= s.norm(i).equals("of");
      if (of && VERBS.contains(s.norm(i))) {
        return by(reading, i);
      }
    }
    return null;
  }

  private static @Nullable Certainty by(Reading reading, int verb) {
    Sentence s = reading.sentence();
    boolean force = false;
    for (int i = verb - 1; i >= Math.max(0, verb - SUBJECT); i--) {
      force |= FORCES.contains(s.norm(i));
      if (LAW.contains(s.norm(i))) {
        return null;
      }
    }
    boolean party =
        force
            || reading.parties().stream()
                .anyMatch(p -> p.isArmed() && p.to() <= verb && p.to() > verb - SUBJECT);
    return party ? Certainty.CLAIMED : Certainty.REPORTED;
  }
}
