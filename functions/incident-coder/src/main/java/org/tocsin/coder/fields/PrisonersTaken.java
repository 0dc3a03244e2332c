package org.tocsin.coder.fields;

import java.util.Set;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/** Tells soldiers whom a fight made prisoners from those of a prison: "taking six prisoners". */
final class PrisonersTaken {

  private static final WordClasses WORDS = WordClasses.of(PrisonersTaken.class, "prisoners.txt");
  private static final Set<String> PRISONERS = WORDS.of("who");
  private static final Set<String> TAKE = WORDS.of("take");

  /** Words from the verb to them: "taking at least six prisoners". */
  private static final int REACH = 5;

  private PrisonersTaken() {}

  /** Whether a sentence of the incident tells so. */
  static boolean are(Draft draft) {
    return draft.readings().stream().anyMatch(r -> are(r.sentence()));
  }

  private static boolean are(Sentence s) {
    int take = -REACH - 1;
    for (int i = 0; i < s.size(); i++) {
      take = TAKE.contains(s.norm(i)) ? i : take;
      if (PRISONERS.contains(s.norm(i)) && i - take <= REACH) {
        return true;
      }
    }
    return false;
  }
}
