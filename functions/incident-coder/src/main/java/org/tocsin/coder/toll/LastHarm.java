package org.tocsin.coder.toll;

import java.util.List;

/**
 * Tells the wounded who are dead by the end of a sentence: they are no longer among the wounded.
 */
final class LastHarm {

  private LastHarm() {}

  /** "two who had been wounded died": who died is no longer among the wounded. */
  static boolean is(TollMention m, List<TollMention> found) {
    return m.harm() != Harm.INJURED
        || (found.stream().noneMatch(k -> isFoundDead(k, m))
            && found.stream()
                .noneMatch(
                    k ->
                        k.harm() == Harm.KILLED
                            && k.from() == m.from()
                            && k.to() > m.to()
                            && k.quantity().equals(m.quantity())
                            && m.word() < k.word()
                            && isSaidOf(m)));
  }

  /** "found dead with bullet wounds": the wounds of the dead. */
  private static boolean isFoundDead(TollMention killed, TollMention hurt) {
    return killed.harm() == Harm.KILLED
        && killed.from() == hurt.from()
        && killed.word() < hurt.word()
        && killed.sentence().norm(killed.to()).equals("with");
  }

  /** Whether a clause of its own tells it: "who had been wounded". */
  private static boolean isSaidOf(TollMention m) {
    for (int i = m.from(); i < m.word(); i++) {
      if (m.sentence().norm(i).equals("who")) {
        return true;
      }
    }
    return false;
  }
}
