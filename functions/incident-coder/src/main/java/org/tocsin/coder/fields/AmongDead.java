package org.tocsin.coder.fields;

import java.util.List;
import org.tocsin.coder.reading.Reading;
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
   * @param before the readings before theirs
   */
  static boolean are(TollMention toll, List<Reading> before) {
    return toll.harm() == Harm.KILLED
        && !toll.more()
        && isAmong(toll)
        && before.stream()
            .flatMap(r -> r.tolls().stream())
            .anyMatch(t -> t.harm() == Harm.KILLED && t.quantity().best() > toll.quantity().best());
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
