package org.tocsin.coder.reading;

import java.util.List;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Side;
import org.tocsin.coder.toll.TollMention;

/**
 * Tells two accounts of one act from two acts: "the army said it killed 12 rebels, but residents
 * said 12 villagers were killed" counts twelve. Soldiers and rebels who die in one fight are of two
 * sides, and both count.
 */
final class RivalTolls {

  /** Words from "but" to the verb of speech: "but the country's own military said". */
  private static final int REACH = 8;

  private RivalTolls() {}

  /** The tolls of a sentence without those of its second account. */
  static List<TollMention> without(Sentence s, List<TollMention> tolls) {
    int but = tolls.size() < 2 ? -1 : but(s);
    return but < 0
        ? tolls
        : tolls.stream()
            .filter(t -> t.from() < but || tolls.stream().noneMatch(o -> isRival(o, t, but)))
            .toList();
  }

  /** Where the clause begins that gives somebody else's word; -1 where none does. */
  private static int but(Sentence s) {
    for (int i = 1; i < s.size(); i++) {
      if (s.norm(i).equals("but") && s.norm(i - 1).equals(",")) {
        for (int k = i + 1; k < Math.min(s.size(), i + REACH); k++) {
          if (Cue.SPEECH.at(s, k) != null) {
            return i;
          }
        }
      }
    }
    return -1;
  }

  private static boolean isRival(TollMention first, TollMention second, int but) {
    boolean civilian = first.side() != Side.MILITANT || second.side() != Side.MILITANT;
    boolean forces = first.side() == Side.SECURITY || second.side() == Side.SECURITY;
    return first.to() <= but
        && first.harm() == second.harm()
        && civilian
        && !forces
        && !second.more();
  }
}
