package org.tocsin.coder.syntax;

import org.tocsin.coder.text.Sentence;

/**
 * What joins two phrases of a list: commas, "and", "as well as"; between names also semicolons.
 *
 * @param to the index after it; where it starts if nothing joins there
 * @param isConjunction whether a word joins, and not marks only
 */
record ListLink(int to, boolean isConjunction) {

  private static final int OLDEST = 3;

  /**
   * What joins at a token.
   *
   * @param colon whether a colon may begin the list
   */
  static ListLink at(Clause clause, int from, boolean colon) {
    Sentence s = clause.sentence();
    int p = from;
    boolean conjunction = false;
    boolean names = isAge(clause, from - 1) || clause.tag(from - 1) == Tag.NAME;
    while (s.norm(p).equals(",")
        || (colon && s.norm(p).equals(":"))
        || (names && s.norm(p).equals(";"))
        || clause.tag(p) == Tag.CONJ
        || s.norm(p).equals("as")) {
      if (s.norm(p).equals("as") && !s.norm(p + 1).equals("well")) {
        break;
      }
      conjunction |= clause.tag(p) == Tag.CONJ;
      p += s.norm(p).equals("as") ? 3 : 1;
    }
    return new ListLink(p, conjunction);
  }

  /** The index after an age: "Jon Low, 53"; the same index where none stands there. */
  static int afterAge(Clause clause, int at) {
    Sentence s = clause.sentence();
    boolean age = s.norm(at).equals(",") && isAge(clause, at + 1);
    String after = s.norm(at + 2);
    boolean closed = after.equals(",") || after.equals(";") || clause.tag(at + 2) == Tag.CONJ;
    return age && closed && clause.tag(at - 1) == Tag.NAME ? at + 2 : at;
  }

  private static boolean isAge(Clause clause, int at) {
    String word = clause.sentence().norm(at);
    return !word.isEmpty() && word.length() < OLDEST && word.chars().allMatch(Character::isDigit);
  }
}
