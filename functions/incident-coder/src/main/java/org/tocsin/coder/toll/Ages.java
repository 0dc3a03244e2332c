package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Tells ages from numbers of people. */
final class Ages {

  private static final Set<String> ORDERED = Lines.setOf(Ages.class, "ordered.txt");

  private static final Set<String> PEOPLE = Lines.setOf(Ages.class, "of-an-age.txt");

  /** "took several, 12, including": words that go on about a number of people. */
  private static final Set<String> PARTS = Lines.setOf(Ages.class, "parts-told.txt");

  /** What stands before an age: "aged 67", "the wounded, ages 16 to 44". */
  private static final Set<String> AGED = Set.of("aged", "ages", "age");

  private Ages() {}

  /** "a class six pupil", "ward 12 residents": a number that tells which. */
  static boolean isOrder(Sentence s, int at) {
    return ORDERED.contains(s.norm(at - 1));
  }

  /**
   * "two men aged 67 and 56", "a 67-year-old": whether a number is an age.
   *
   * @param at the index of its first token
   * @param end the index after its last
   */
  static boolean isAge(Sentence s, int at, int end) {
    boolean joined = s.norm(at - 1).equals("and") || s.norm(at - 1).equals(",");
    boolean second = joined && at > 1 && isAgeBefore(s, at - 2);
    boolean of = s.norm(at - 1).equals("of") && PEOPLE.contains(s.norm(at - 2)); // "a girl of nine"
    return of
        || isApposed(s, at, end)
        || s.norm(end).equals("year-old")
        || AGED.contains(s.norm(agesFrom(s, second ? at - 2 : at) - 1));
  }

  private static boolean isAgeBefore(Sentence s, int at) {
    return s.token(at).kind() == Token.Kind.NUMBER || Numbers.value(s.norm(at)) > 0;
  }

  /** "aged three, five and nine": where the first of them stands. */
  private static int agesFrom(Sentence s, int at) {
    int from = at;
    while (from > 2 && s.norm(from - 1).equals(",") && isAgeBefore(s, from - 2)) {
      from -= 2;
    }
    return from;
  }

  /** "a guard, 52, killed", "two brothers, 19 and 23, were shot": a bare number in commas. */
  private static boolean isApposed(Sentence s, int at, int end) {
    int from = at;
    while (isYears(s, from - 2)
        && (s.norm(from - 1).equals(",") || s.norm(from - 1).equals("and"))) {
      from -= 2;
    }
    return from > 1 && after(s, from - 1) >= end;
  }

  /** Whether a token is a number in figures that somebody's age can be. */
  private static boolean isYears(Sentence s, int at) {
    return at >= 0
        && at < s.size()
        && s.token(at).kind() == Token.Kind.NUMBER
        && s.token(at).text().length() <= 2;
  }

  /**
   * "brothers, 19 and 23, shot dead", "the driver, 31.": the index of what follows the ages.
   *
   * @param at the index after the people
   * @return where they would start if no age stands there
   */
  static int after(Sentence s, int at) {
    if (!s.norm(at).equals(",") || !isYears(s, at + 1)) {
      return at;
    }
    int i = at + 2;
    while ((s.norm(i).equals(",") || s.norm(i).equals("and")) && isYears(s, i + 1)) {
      i += 2;
    }
    boolean ends = i >= s.size() || s.token(i).is(".") || s.norm(i).equals(";");
    return ends || (s.norm(i).equals(",") && !PARTS.contains(s.norm(i + 1))) ? i : at;
  }
}
