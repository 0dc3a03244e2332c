package org.tocsin.coder.toll;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Tells ages from numbers of people. */
final class Ages {

  private static final Set<String> ORDERED = Lines.setOf(Ages.class, "ordered.txt");

  private static final Set<String> PEOPLE = Lines.setOf(Ages.class, "of-an-age.txt");
  private static final Set<String> ONE = Set.of("was", "is", "has");

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
    boolean second = joined && at > 1 && s.token(at - 2).kind() == Token.Kind.NUMBER;
    boolean of = s.norm(at - 1).equals("of") && PEOPLE.contains(s.norm(at - 2)); // "a girl of nine"
    // "his nephew, 16, was among the dead": of several one would say "were"
    boolean apposed = s.norm(at - 1).equals(",") && s.norm(end).equals(",");
    return of
        || (apposed && ONE.contains(s.norm(end + 1)))
        || s.norm(end).equals("year-old")
        || s.norm((second ? at - 2 : at) - 1).equals("aged");
  }
}
