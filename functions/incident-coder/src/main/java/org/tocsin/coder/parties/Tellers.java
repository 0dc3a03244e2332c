package org.tocsin.coder.parties;

import java.util.Set;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Tells who only tells of it: "a doctor at the city's main hospital said". */
final class Tellers {

  /** Words from a person to what he says, where he works between them. */
  private static final int REACH = 12;

  private static final Set<String> WHERE = Set.of("at", "in", "of", "from", "with");

  private Tellers() {}

  /**
   * Whether those who end before a token are told by where they are or work, and then say
   * something.
   *
   * @param at the index behind them
   */
  static boolean speak(Clause clause, int at) {
    Sentence s = clause.sentence();
    if (!WHERE.contains(s.norm(at))) {
      return false;
    }
    for (int i = at + 1; i < Math.min(s.size(), at + REACH); i++) {
      if (Cue.SPEECH.at(s, i) != null) {
        return true;
      }
      boolean mark = s.token(i).kind() == Token.Kind.MARK && !s.norm(i).equals("'s");
      if (mark || clause.tag(i).isVerb() || clause.tag(i).isAuxiliary()) {
        return false;
      }
    }
    return false;
  }
}
