package org.tocsin.coder.toll;

import java.util.BitSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** Finds relatives: "the trader's wife", where the one before is none of the victims. */
final class Kin {

  private static final Set<String> NOUNS = Lines.setOf(Kin.class, "kin.txt");

  private Kin() {}

  /** The relative at a token, with the name behind; null where there is none. */
  static @Nullable Group at(Sentence s, int at, BitSet dates) {
    boolean one =
        s.norm(at - 1).equals("'s")
            && NOUNS.contains(s.norm(at))
            && TollWords.people(s.norm(at + 1)) == null;
    if (!one) {
      return null;
    }
    int to = at + 1 < s.size() ? NamedPeople.endOfName(s, at + 1, dates) : at + 1;
    return Group.of(
        at, to, Group.Kind.SINGLE, Quantity.exactly(1), Side.CIVILIAN, Grammar.text(s, at, to));
  }
}
