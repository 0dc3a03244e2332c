package org.tocsin.coder.parties;

import java.util.Set;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Tells who only tells of it: "a doctor at the city's main hospital said". */
final class Tellers {

  /** Words from a person to what he says, where he works between them. */
  private static final int REACH = 12;

  /** Words of the longest name behind "said". */
  private static final int NAME_REACH = 5;

  private static final Set<String> VOICES = Lines.setOf(Tellers.class, "voices.txt");
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

  /** "the military's media wing said": what speaks for it. */
  static boolean isVoiceOf(Sentence s, int at) {
    int i = s.norm(at).equals("'s") || s.norm(at).equals("'") ? at + 1 : at;
    return VOICES.contains(s.norm(i));
  }

  /** "said Jon Low of the", "a spokesman for the": who speaks for a side is not what it did. */
  static boolean isOfSpeaker(Sentence s, int at) {
    int of = s.norm(at).equals("the") ? at - 1 : at;
    if (!s.norm(of).equals("of") && !s.norm(of).equals("for")) {
      return false;
    }
    int i = of - 1;
    if (s.norm(i).startsWith("spokes")) {
      return true;
    }
    int name = i;
    while (i >= 0 && i > name - NAME_REACH && s.token(i).capitalised()) {
      i--;
    }
    return i < name && i >= 0 && Cue.SPEECH.at(s, i) != null;
  }
}
