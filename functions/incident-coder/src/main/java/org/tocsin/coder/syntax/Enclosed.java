package org.tocsin.coder.syntax;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** What commas and brackets enclose in a sentence: an insertion, or who says it all. */
final class Enclosed {

  private static final Set<String> SAID = Lines.setOf(Enclosed.class, "said.txt");

  private final Clause clause;
  private final Sentence s;

  Enclosed(Clause clause) {
    this.clause = clause;
    this.s = clause.sentence();
  }

  /** ", residents said, ousting the mayor": who only says it. */
  boolean isAttribution(int verb) {
    NounPhrase who = clause.phraseAt(verb - 1);
    return SAID.contains(s.norm(verb))
        && s.norm(verb + 1).equals(",")
        && who != null
        && s.norm(clause.top(who).from() - 1).equals(",");
  }

  /** The index of the comma that opens what a comma closes; -1 where it closes nothing. */
  int opening(int close, int limit) {
    for (int i = close - 1; i > limit; i--) {
      if (s.norm(i).equals(",")) {
        // "stormed a bank and, after tying up two clerks, shot"
        return clause.phraseAt(i - 1) != null || clause.tag(i - 1) == Tag.CONJ ? i : -1;
      }
      if (s.norm(i).equals(";")) {
        return -1;
      }
    }
    return -1;
  }

  /** The index of the mark that opens what a bracket closes; that of the bracket without. */
  int bracket(int close, int limit) {
    for (int i = close - 1; i > limit; i--) {
      if (s.norm(i).equals("(") || s.norm(i).equals("[")) {
        return i;
      }
    }
    return close;
  }
}
