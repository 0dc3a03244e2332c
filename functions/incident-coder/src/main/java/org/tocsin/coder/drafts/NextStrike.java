package org.tocsin.coder.drafts;

import java.util.Set;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/** Tells a strike by a word that leaves open from where: "a separate strike killed four". */
final class NextStrike {

  private static final WordClasses CLASSES = WordClasses.of(NextStrike.class, "next-strike.txt");
  private static final Set<String> STRIKES = CLASSES.of("strike");
  private static final Set<String> BEFORE = CLASSES.of("before");

  private NextStrike() {}

  /** Whether a sentence tells of such a strike. */
  static boolean is(Reading reading) {
    Sentence s = reading.sentence();
    for (int i = 1; i < s.size(); i++) {
      if (STRIKES.contains(s.norm(i)) && BEFORE.contains(s.norm(i - 1))) {
        return true;
      }
    }
    return false;
  }
}
