package org.tocsin.coder.syntax;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** Tells of "the family of Jon Low, who was shot", that he was and not they. */
final class Kin {

  private static final Set<String> KIN = Lines.setOf(Kin.class, "kin.txt");

  /** What is done for or known of somebody: "the rescue of two girls who were abducted". */
  private static final Set<String> AFFAIRS = Lines.setOf(Kin.class, "affairs.txt");

  private Kin() {}

  /** What a relative clause behind a phrase tells of: all that it stands in, or a name alone. */
  static NounPhrase left(Clause clause, NounPhrase phrase) {
    Sentence s = clause.sentence();
    NounPhrase top = clause.top(phrase);
    String of = s.norm(top.head());
    boolean own =
        AFFAIRS.contains(of) || (KIN.contains(of) && s.token(phrase.head()).capitalised());
    return own ? phrase : top;
  }
}
