package org.tocsin.coder.text;

import java.util.Set;

/** Tells the month of May from the verb, which makes what follows uncertain. */
public final class MonthOfMay {

  private static final Set<String> BEFORE = Lines.setOf(MonthOfMay.class, "before-may.txt");

  private MonthOfMay() {}

  /** Whether the word there is the month: "on 5 May", "May 28 attack", "in May". */
  public static boolean isAt(Sentence s, int i) {
    return s.norm(i).equals("may")
        && (isNumber(s, i - 1) || isNumber(s, i + 1) || BEFORE.contains(s.norm(i - 1)));
  }

  private static boolean isNumber(Sentence s, int i) {
    return i >= 0 && i < s.size() && s.token(i).kind() == Token.Kind.NUMBER;
  }
}
