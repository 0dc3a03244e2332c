package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordSet;

/** Tells bare numbers that count no people: money, measures, ages, numbered things. */
final class Units {

  private static final Set<String> BEFORE = new WordSet();
  private static final Set<String> AFTER = new WordSet();

  /** No one is older. */
  private static final int MAX_AGE = 110;

  static {
    for (String line : Lines.of(Units.class, "units.txt")) {
      String[] e = Lines.fields(line, 2);
      (e[0].equals("before") ? BEFORE : AFTER).add(e[1]);
    }
  }

  private Units() {}

  /**
   * Whether a number that no noun for people follows counts something else.
   *
   * @param from the index of the number's first token
   * @param next the index after it
   * @param value the number
   */
  static boolean isOfOtherThings(Sentence s, int from, int next, int value) {
    String before = s.norm(from - 1);
    String after = s.norm(next);
    return BEFORE.contains(before)
        || AFTER.contains(after)
        || after.contains("year-old")
        || (value > 1 && after.equals("was"))
        || isAge(s, from, next, value);
  }

  /** "Ana Berg (45) was", "Ana Berg, 45, was". */
  private static boolean isAge(Sentence s, int from, int next, int value) {
    if (value > MAX_AGE || from < 2 || !s.token(from - 2).capitalised()) {
      return false;
    }
    return (s.norm(from - 1).equals("(") && s.norm(next).equals(")"))
        || (s.norm(from - 1).equals(",") && s.norm(next).equals(","));
  }
}
