package org.tocsin.coder.toll;

import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Wounds that somebody got: "sustained serious bullet injuries". */
final class Wounds {

  private static final int REACH = 5;

  private Wounds() {}

  /** The index after them; 0 where no wounds are told. */
  static int after(Sentence s, int at) {
    PhraseTable.Match<String> got = Grammar.GOT.at(s, at);
    if (got == null) {
      return 0;
    }
    for (int i = got.to(); i < Math.min(s.size(), got.to() + REACH); i++) {
      if (Grammar.WOUNDS.contains(s.norm(i))) {
        return i + 1;
      }
      if (s.token(i).kind() != Token.Kind.WORD && !s.norm(i).equals(",")) {
        return 0;
      }
    }
    return 0;
  }
}
