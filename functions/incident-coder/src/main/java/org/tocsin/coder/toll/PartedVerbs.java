package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.text.WordClasses;

/** Finds the second part of verbs of harm that stand around their victims: "shot a guard dead". */
final class PartedVerbs {

  private static final int OBJECT_LENGTH = 18;
  private static final int UP_REACH = 7;
  private static final int NAME = 6;
  private static final WordClasses CLASSES = WordClasses.of(PartedVerbs.class, "parted-verbs.txt");
  private static final Set<String> WILDS = CLASSES.of("wild");
  private static final Set<String> ENDS = CLASSES.of("end");

  private final Sentence s;

  PartedVerbs(Sentence s) {
    this.s = s;
  }

  /** "shot a guard dead", "assaulted him to death": the index of the last word; 0 without it. */
  int fatal(int at) {
    for (int i = at + 1; i < Math.min(s.size(), at + OBJECT_LENGTH); i++) {
      String norm = s.norm(i);
      if (norm.equals("down") && s.norm(at).equals("gunned") && i > at + 1) {
        return i;
      }
      if (ENDS.contains(norm)) {
        return norm.equals("death") && !s.norm(i - 1).equals("to") ? 0 : i;
      }
      boolean other = TollWords.harm(s, i) != null && !TollWords.isFatal(norm);
      // "stabbed two women was shot dead": another verb's
      other |=
          i > at + 1 && (norm.equals("was") || norm.equals("were")) && s.norm(at - 1).equals("who");
      if (other || Grammar.isBreak(norm) || Grammar.SUBORDINATORS.contains(norm)) {
        return 0;
      }
    }
    return 0;
  }

  /** "took 14 passengers hostage": the index of the last word; 0 without it. */
  int hostage(int at) {
    for (int i = at + 1; i < Math.min(s.size(), at + OBJECT_LENGTH); i++) {
      String norm = s.norm(i);
      if (norm.equals("hostage")
          || norm.equals("captive")
          || (norm.equals("away") && isSome(at + 1))
          || (norm.equals("with") && s.norm(i + 1).equals("them") && isSome(at + 1))) {
        return i > at + 1 ? i : 0;
      }
      int name = afterName(i);
      if (name > 0) {
        i = name;
        continue;
      }
      boolean wild = WILDS.contains(s.norm(i + 2)) && s.norm(i + 1).equals("the");
      if (wild && norm.equals("into") && i > at + 1) {
        return i + 2;
      }
      if (TollWords.harm(s, i) != null
          || Grammar.isBreak(norm)
          || Grammar.SUBORDINATORS.contains(norm)
          || norm.equals(",")) {
        return 0;
      }
    }
    return 0;
  }

  /** ", Jon Low,": the index of the comma that closes a name; 0 where none stands there. */
  private int afterName(int comma) {
    int i = comma + 1;
    int end = s.norm(comma).equals(",") ? Math.min(s.size(), comma + NAME) : 0;
    while (i < end && s.token(i).capitalised()) {
      i++;
    }
    return i > comma + 1 && s.norm(i).equals(",") ? i : 0;
  }

  /** "beat him up": the index of the last word; 0 without it. */
  int up(int at) {
    if (!s.norm(at).startsWith("beat")) {
      return 0;
    }
    for (int i = at + 2; i < Math.min(s.size(), at + UP_REACH); i++) {
      if (s.norm(i).equals("up")) {
        return i;
      }
      if (s.token(i).kind() != Token.Kind.WORD || TollWords.harm(s, i) != null) {
        return 0;
      }
    }
    return 0;
  }

  /** Whether a number of people or things starts there: "took eight women away". */
  private boolean isSome(int at) {
    Numbers.Found number = Numbers.at(s, at);
    return (number != null && number.value() > 1) || TollWords.vague(s, at) != null;
  }
}
