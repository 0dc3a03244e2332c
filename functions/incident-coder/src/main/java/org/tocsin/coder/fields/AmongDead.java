package org.tocsin.coder.fields;

import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollMention;

/**
 * Tells those whom the text has counted already: "a colonel was among those killed" where ten
 * soldiers were. They are none besides, whatever side their words are of.
 */
final class AmongDead {

  private AmongDead() {}

  /**
   * Whether some people are.
   *
   * @param dead the most whom one sentence before theirs tells dead
   */
  static boolean are(TollMention toll, int dead) {
    return toll.harm() == Harm.KILLED
        && !toll.more()
        && toll.quantity().best() < dead
        && isAmong(toll);
  }

  private static boolean isAmong(TollMention toll) {
    Sentence s = toll.sentence();
    for (int i = toll.from(); i + 1 < Math.min(s.size(), toll.to() + 2); i++) {
      if (s.norm(i).equals("among")) {
        return s.norm(i + 1).equals("those") || s.norm(i + 1).equals("the");
      }
    }
    return false;
  }
}
