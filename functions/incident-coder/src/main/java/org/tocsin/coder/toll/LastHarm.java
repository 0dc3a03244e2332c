package org.tocsin.coder.toll;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.text.Sentence;

/**
 * Tells the wounded who are dead by the end of a sentence: they are no longer among the wounded.
 */
final class LastHarm {

  private static final Set<String> WHEN = Set.of("after", "when", "as");

  private LastHarm() {}

  /** "two who had been wounded died": who died is no longer among the wounded. */
  static boolean is(TollMention m, List<TollMention> found) {
    return m.harm() != Harm.INJURED
        || (found.stream().noneMatch(k -> isFoundDead(k, m) || isSame(k, m))
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

  /** "beat a clerk before killing him", "a clerk was killed when he was hit": one person. */
  private static boolean isSame(TollMention killed, TollMention hurt) {
    if (killed.harm() != Harm.KILLED
        || killed.quantity().best() != 1
        || hurt.quantity().best() != 1) {
      return false;
    }
    Sentence s = killed.sentence();
    String last = s.norm(killed.to() - 1);
    boolean him = last.equals("him") || (last.equals("her") && killed.people().isEmpty());
    boolean he = s.norm(hurt.from()).equals("he") || s.norm(hurt.from()).equals("she");
    return hurt.word() < killed.word()
        ? him
        : he && killed.word() < hurt.from() && WHEN.contains(s.norm(hurt.from() - 1));
  }

  /** Whether a clause of its own tells it: "who had been wounded", ", shot in the chest,". */
  private static boolean isSaidOf(TollMention m) {
    for (int i = m.from(); i < m.word(); i++) {
      String norm = m.sentence().norm(i);
      if (norm.equals("who") || (norm.equals(",") && i == m.word() - 1)) {
        return true;
      }
    }
    return false;
  }
}
