package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Sentence;

/**
 * Words between commas that part people from their verb: "two nurses, while in a taxi, were shot",
 * "a contractor, accused of spying, was abducted".
 */
final class Interruption {

  private static final int LONGEST = 16;
  private static final Set<String> OPENERS = Set.of("while", "when", "whose", "as", "though");

  private Interruption() {}

  /**
   * Where such words open.
   *
   * @param close the index of the comma that closes them
   * @param verb the index of the verb, which follows at once
   * @param inside for each token whether it belongs to people
   * @return the index of the comma that opens them, which people stand before; -1 where none does
   */
  static int opens(Sentence s, int close, int verb, int bound, int[] inside) {
    if (close != verb - 1 || !s.norm(close).equals(",")) {
      return -1;
    }
    for (int i = close - 1; i > Math.max(bound, close - LONGEST); i--) {
      String norm = s.norm(i);
      if (norm.equals(",") && inside[i] == 0) {
        return inside[i - 1] > 0 && isOpener(s, i + 1) ? i : -1;
      }
      if (TollWords.harm(s, i) != null || Grammar.isBreak(norm)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isOpener(Sentence s, int i) {
    String norm = s.norm(i);
    boolean not = norm.equals("not") || (norm.equals("and") && s.norm(i + 1).equals("not"));
    return not
        || OPENERS.contains(norm)
        || Grammar.PREPOSITIONS.contains(norm)
        || norm.endsWith("ing")
        || norm.endsWith("ed");
  }
}
