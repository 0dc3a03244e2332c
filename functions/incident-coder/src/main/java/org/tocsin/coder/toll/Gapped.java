package org.tocsin.coder.toll;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/**
 * Finds those of whom the verb is not said again: "two died at once and three more in hospital".
 */
final class Gapped {

  private static final int REACH = 9;
  private static final int CLAUSE = 8;
  private static final PhraseTable<String> LATER = new PhraseTable<>();

  static {
    Lines.of(Gapped.class, "gapped.txt").forEach(words -> LATER.add(words, words));
  }

  private Gapped() {}

  /** Who died later than the subject of a verb; null where no such people are told. */
  static @Nullable Group after(Sentence s, Predicate predicate, Victims victims) {
    if (predicate.harm() != Harm.KILLED) {
      return null;
    }
    for (int i = predicate.end(); i < Math.min(s.size(), predicate.end() + REACH); i++) {
      if (TollWords.harm(s, i) != null || Grammar.isBreak(s.norm(i)) || Grammar.isFinite(s, i)) {
        return null;
      }
      Group group = s.norm(i).equals("and") ? victims.counted(i + 1) : null;
      if (group != null) {
        boolean later = group.quantity() != null && LATER.at(s, group.to()) != null;
        return later && isWithoutVerb(s, group.to()) ? group : null;
      }
    }
    return null;
  }

  private static boolean isWithoutVerb(Sentence s, int from) {
    for (int i = from; i < Math.min(s.size(), from + CLAUSE); i++) {
      boolean opens = Grammar.SUBORDINATORS.contains(s.norm(i)) || s.norm(i).equals(",");
      if (opens || Grammar.isBreak(s.norm(i))) {
        return true;
      }
      if (TollWords.harm(s, i) != null || Grammar.isFinite(s, i)) {
        return false;
      }
    }
    return true;
  }
}
