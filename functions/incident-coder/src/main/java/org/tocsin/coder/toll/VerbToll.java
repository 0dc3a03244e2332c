package org.tocsin.coder.toll;

import org.tocsin.coder.text.Sentence;

/** The toll that a verb and the people whom it was done to tell together. */
final class VerbToll {

  private VerbToll() {}

  static TollMention of(Sentence s, Predicate predicate, Group group, Quantity quantity) {
    return new TollMention(
        s,
        Math.min(predicate.at(), group.from()),
        Math.max(predicate.end(), group.to()),
        predicate.at(),
        predicate.harm(),
        quantity,
        Losers.side(s, predicate, group),
        group.people(),
        group.part(),
        group.more() || isAlso(s, predicate) || isLossBesides(s, predicate),
        group.wounded() || predicate.later());
  }

  /** "two others were also killed", "one soldier also was killed". */
  private static boolean isAlso(Sentence s, Predicate predicate) {
    for (int i = Math.min(predicate.verb(), predicate.at()) - 1; i < predicate.at(); i++) {
      if (s.norm(i).equals("also")) {
        return true;
      }
    }
    return false;
  }

  /** "killed 14 soldiers and lost five men": of the other side. */
  private static boolean isLossBesides(Sentence s, Predicate predicate) {
    return predicate.voice() == Predicate.Voice.ACTIVE
        && s.norm(predicate.at()).equals("lost")
        && s.norm(predicate.at() - 1).equals("and");
  }
}
