package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** Tells the hurt who are taken to hospital from the dead who are. */
final class InHospital {

  /** Words before in which the people stand who are taken there. */
  private static final int REACH = 8;

  private static final Set<String> DIES = Lines.setOf(InHospital.class, "dies.txt");

  private InHospital() {}

  /** "was taken to hospital", and no body was, and nobody died there. */
  static boolean isHurt(Sentence s, int from, int to) {
    for (int i = Math.max(0, from - REACH); i < s.size(); i++) {
      String word = s.norm(i);
      boolean dead = Grammar.BODIES.contains(word) || word.equals("remains");
      if (i < from ? dead : i >= to && DIES.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
