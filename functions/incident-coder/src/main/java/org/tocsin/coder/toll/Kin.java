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
    int age = Ages.after(s, one + 1);
    int and = age > one + 1 ? age + 1 : age; // "mother, 30, and son"
    if (!Grammar.KIN.contains(s.norm(one))
        || !s.norm(and).equals("and")
        || !Grammar.KIN.contains(s.norm(and + 1))
        || (!article && CountFinder.isDeterminer(s.norm(from - 1)))) {
      return null;
    }
    int to = Grammar.set(s.norm(and + 2)) > 0 ? and + 3 : and + 2;
    return Group.of(
        from,
        to,
        Group.Kind.COUNTED,
        Quantity.exactly(2),
        Side.CIVILIAN,
        Grammar.text(s, one, and + 2));
  }
}
