package org.tocsin.coder.parties;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** Tells people who are only what something holds or carries: "a bus carrying pupils". */
final class Held {

  private static final Set<String> HOLDS = Lines.setOf(Held.class, "holds.txt");
  private static final int REACH = 4;

  private Held() {}

  static boolean is(Sentence s, Party party) {
    for (int i = party.from() - 1; i >= Math.max(0, party.from() - REACH); i--) {
      if (HOLDS.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
