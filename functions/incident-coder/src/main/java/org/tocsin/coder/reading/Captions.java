package org.tocsin.coder.reading;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Tells the words under a picture: what people do in it, in the present, "at the site of" something
 * or with its whole date: "Soldiers keep watch at the site of a blast in Kolma last month".
 */
final class Captions {

  private static final Set<String> VERBS = Lines.setOf(Captions.class, "caption-verbs.txt");
  private static final Set<String> SITES = Set.of("site", "scene", "aftermath");

  /** Words before the verb: "Members of the security forces". */
  private static final int OPENING = 9;

  private static final int YEAR_DIGITS = 4;

  private Captions() {}

  /** Whether a sentence is. */
  static boolean is(Sentence s) {
    return isPresent(s) && (isAtSite(s) || endsWithDate(s));
  }

  private static boolean isPresent(Sentence s) {
    for (int i = 1; i < Math.min(s.size(), OPENING); i++) {
      Token token = s.token(i);
      if (token.kind() == Token.Kind.MARK) {
        return false;
      }
      if (VERBS.contains(token.norm()) && !s.norm(i - 1).equals("to")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAtSite(Sentence s) {
    for (int i = 2; i + 1 < s.size(); i++) {
      if (SITES.contains(s.norm(i)) && s.norm(i - 1).equals("the") && s.norm(i + 1).equals("of")) {
        return true;
      }
    }
    return false;
  }

  /** "…, Dec. 3, 2023." */
  private static boolean endsWithDate(Sentence s) {
    int year = s.token(s.size() - 1).is(".") ? s.size() - 2 : s.size() - 1;
    return year > 2
        && s.token(year).kind() == Token.Kind.NUMBER
        && s.token(year).text().length() == YEAR_DIGITS
        && s.norm(year - 1).equals(",")
        && s.token(year - 2).kind() == Token.Kind.NUMBER;
  }
}
