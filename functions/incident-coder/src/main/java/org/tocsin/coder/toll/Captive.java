package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Sentence;

/**
 * Tells what became of somebody whom a headline calls a captive: "Kidnapped priest found dead",
 * "Abducted clerk killed in Kolma". The news is the death.
 */
final class Captive {

  private static final Set<String> TAKEN = Set.of("kidnapped", "abducted");

  /** Words from the captive to what became of him. */
  private static final int REACH = 6;

  private Captive() {}

  /** Whether a token only tells who was killed or found dead. */
  static boolean isDescribed(Sentence s, int at) {
    if (!isOpening(s, at)) {
      return false;
    }
    for (int i = at + 2; i < Math.min(s.size(), at + REACH); i++) {
      TollWords.HarmWord word = TollWords.harm(s, i);
      boolean killed = word != null && word.harm() == Harm.KILLED;
      if (killed || isDead(s, i)) {
        return TollWords.people(s.norm(i - 1)) != null;
      }
    }
    return false;
  }

  /** Whether a captive is found dead at a token. */
  static boolean isFoundDead(Sentence s, int at) {
    if (!isDead(s, at) || TollWords.people(s.norm(at - 1)) == null) {
      return false;
    }
    for (int i = at - 2; i >= Math.max(0, at - REACH); i--) {
      if (isOpening(s, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDead(Sentence s, int at) {
    return s.norm(at).equals("found") && s.norm(at + 1).equals("dead");
  }

  private static boolean isOpening(Sentence s, int at) {
    return s.paragraph() == 0
        && TAKEN.contains(s.norm(at))
        && (at == 0 || s.norm(at - 1).equals(":"));
  }
}
