package org.tocsin.coder.syntax;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** Tells of "the family of Jon Low, who was shot", that he was and not they. */
final class Kin {

  private static final Set<String> KIN = Lines.setOf(Kin.class, "kin.txt");

  private Kin() {}

  /** What a relative clause behind a phrase tells of: all that it stands in, or a name alone. */
  static NounPhrase left(Clause clause, NounPhrase phrase) {
    Sentence s = clause.sentence();
    NounPhrase top = clause.top(phrase);
    return KIN.contains(s.norm(top.head())) && s.token(phrase.head()).capitalised() ? phrase : top;
  }
}
