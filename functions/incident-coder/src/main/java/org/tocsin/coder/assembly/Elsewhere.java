package org.tocsin.coder.assembly;

import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/**
 * Tells places that a sentence names for another reason than that it happened there: "fired at
 * ships in retaliation for the raids on Kolma", "the wounded are treated at a hospital in Sovane".
 */
final class Elsewhere {

  private static final String MOTIVE = "motive";
  private static final PhraseTable<String> WORDS = new PhraseTable<>();

  /** Words from those that lead elsewhere to the place. */
  private static final int REACH = 14;

  static {
    for (String line : Lines.of(Elsewhere.class, "elsewhere.txt")) {
      String[] e = Lines.fields(line, 2);
      WORDS.add(e[1], e[0]);
    }
  }

  private Elsewhere() {}

  /** Whether the token of a place stands behind such words; a reason ends at a comma. */
  static boolean has(Sentence s, int at) {
    boolean comma = false;
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      comma |= s.norm(i).equals(",");
      if (s.norm(i).equals(";")) {
        return false;
      }
      PhraseTable.Match<String> match = WORDS.at(s, i);
      if (match != null && match.to() <= at && !(comma && match.value().equals(MOTIVE))) {
        return true;
      }
    }
    return false;
  }
}
