package org.tocsin.coder.toll;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;

/** Two of a family without an article each: "father and son", "a husband and wife". */
final class Kin {

  private Kin() {}

  /** The two who start at a token; null where none do. */
  static @Nullable Group at(Sentence s, int from) {
    boolean article = s.norm(from).equals("a") || s.norm(from).equals("the");
    int one = article ? from + 1 : from;
    if (!Grammar.KIN.contains(s.norm(one))
        || !s.norm(one + 1).equals("and")
        || !Grammar.KIN.contains(s.norm(one + 2))
        || (!article && CountFinder.isDeterminer(s.norm(from - 1)))) {
      return null;
    }
    int to = Grammar.set(s.norm(one + 3)) > 0 ? one + 4 : one + 3;
    return Group.of(
        from,
        to,
        Group.Kind.COUNTED,
        Quantity.exactly(2),
        Side.CIVILIAN,
        Grammar.text(s, one, one + 3));
  }
}
