package org.tocsin.coder.toll;

import org.tocsin.coder.text.Sentence;

/** Whose people somebody lost: "the army lost three" tells of three of the army. */
final class Losers {

  private static final int REACH = 5;

  private Losers() {}

  /** The side of those whom a verb harmed: that of who lost them, where no noun of theirs tells. */
  static Side side(Sentence s, Predicate predicate, Group group) {
    int verb = predicate.at();
    if (group.side() != Side.ANY || !s.norm(verb).equals("lost")) {
      return group.side();
    }
    for (int i = verb - 1; i >= Math.max(0, verb - REACH); i--) {
      Side own = TollWords.people(s.norm(i));
      if (own != null) {
        return own;
      }
    }
    return Side.ANY;
  }
}
