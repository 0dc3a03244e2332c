package org.tocsin.coder.toll;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.tocsin.coder.text.Sentence;

/** What was done to somebody by a noun whose owner he is: "Ana Berg's murder". */
final class OwnedDeeds {

  private static final int LONGEST = 6;

  private OwnedDeeds() {}

  /** Whether the noun of such a deed stands there. */
  static boolean isAt(Sentence s, int i) {
    return Grammar.DEEDS.contains(s.norm(i)) && s.norm(i - 1).equals("'s");
  }

  static List<TollMention> find(Sentence s, BitSet dates, boolean spokenOf) {
    List<TollMention> found = new ArrayList<>();
    for (int i = 2; i < s.size(); i++) {
      TollWords.HarmWord word = isAt(s, i) ? TollWords.harm(s, i) : null;
      if (word == null
          || !(spokenOf ? Happened.isSpokenOf(s, i, i) : Happened.isReal(s, i, i))
          || TollWords.isNotPeople(s.norm(i + 1))) {
        continue;
      }
      int to = i - 1;
      int from = to;
      while (from > 0
          && to - from < LONGEST
          && s.token(from - 1).capitalised()
          && NamedPeople.endOfName(s, from - 1, dates) == to) {
        from--;
      }
      if (from < to) {
        found.add(
            new TollMention(
                s,
                from,
                i + 1,
                i,
                word.harm(),
                Quantity.exactly(1),
                Side.ANY,
                Grammar.text(s, from, to),
                false,
                false,
                false));
      }
    }
    return found;
  }
}
