package org.tocsin.coder.scene;

import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/** Words for the place of which a text told before: "was shot dead at the scene". */
final class OnTheSpot {

  private static final PhraseTable<String> WORDS = new PhraseTable<>();

  static {
    Lines.of(OnTheSpot.class, "on-the-spot.txt").forEach(words -> WORDS.add(words, words));
  }

  private OnTheSpot() {}

  /** Whether they start at a token from one to before another. */
  static boolean isIn(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (WORDS.at(s, i) != null) {
        return true;
      }
    }
    return false;
  }
}
