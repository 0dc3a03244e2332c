package org.tocsin.coder.days;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** Tells words that mean an incident known already: "the attack", "Monday's attack". */
public final class Definite {

  private static final int REACH = 3;
  private static final Set<String> WORDS = Lines.setOf(Definite.class, "definite.txt");

  private Definite() {}

  /** Whether the word of the event that starts at a token is one that the reader knows. */
  public static boolean at(Sentence s, int from) {
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      if (WORDS.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
