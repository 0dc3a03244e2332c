package org.tocsin.coder.actors;

import org.tocsin.coder.text.Sentence;

/** Tells words for people that only go before what the text speaks of, and name nobody. */
final class BesideHead {

  private BesideHead() {}

  /** Whether an office or a body follows to which the word belongs. */
  static boolean is(ActorRoles roles, Sentence s, int head, int next) {
    return isVice(roles, s, head, next) || isFounder(s, next);
  }

  /** "deputy attorney general": the office in which he acts for another follows. */
  private static boolean isVice(ActorRoles roles, Sentence s, int head, int next) {
    return DescriptionWords.VICES.contains(s.norm(head))
        && (DescriptionWords.OFFICES.contains(s.norm(next)) || roles.of(s.norm(next)) != null);
  }

  /** "the secretary of the teachers' union": a body that they founded follows. */
  private static boolean isFounder(Sentence s, int next) {
    boolean owner = s.norm(next).startsWith("'") || s.norm(next).equals("\u2019");
    return DescriptionWords.FOUNDED.contains(s.norm(owner ? next + 1 : next));
  }
}
