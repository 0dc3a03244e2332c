package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Sentence;

/** Tells the side of those who are only called members: "two members of the armed forces". */
final class Membership {

  private static final Set<String> MEMBERS = Set.of("member", "members");
  private static final Set<String> STOPS = Set.of(",", "and", "or", "who", "were", "was", "in");

  private static final Set<String> NATIONAL = Set.of("armed", "national", "federal");

  /** Words from "of" within which the force stands. */
  private static final int REACH = 5;

  private Membership() {}

  /** The side of the force behind "members of"; any where there is none. */
  static Side side(Sentence s, int noun) {
    if (!MEMBERS.contains(s.norm(noun)) || !s.norm(noun + 1).equals("of")) {
      return Side.ANY;
    }
    for (int i = noun + 2; i < Math.min(s.size(), noun + 2 + REACH); i++) {
      if (STOPS.contains(s.norm(i))) {
        return Side.ANY;
      }
      if (isOfName(s, i)) {
        return Side.ANY;
      }
      Side side = TollWords.sideOfModifier(s.norm(i));
      if (side == Side.SECURITY || side == Side.MILITANT) {
        return side;
      }
      if (TollWords.people(s.norm(i)) == Side.SECURITY) {
        return Side.SECURITY;
      }
    }
    return Side.ANY;
  }

  /** "members of the Arakan Army": a group's own name, which tells no side. */
  private static boolean isOfName(Sentence s, int i) {
    return s.token(i).capitalised()
        && !NATIONAL.contains(s.norm(i))
        && !NATIONAL.contains(s.norm(i - 1))
        && !s.norm(i - 1).equals("the");
  }
}
