package org.tocsin.coder.scene;

import java.util.Set;
import org.tocsin.coder.days.Reporting;
import org.tocsin.coder.syntax.Verbs;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Tells what was hit as well, each in its own town: "struck an oil depot in Kolma and an arms plant
 * in Sovane".
 */
final class NextTarget {
  /** Tokens between the two towns at most: "and an air defence plant in the city of". */
  private static final int REACH = 9;

  private static final Set<String> AT = Lines.setOf(NextTarget.class, "at.txt");
  private static final Set<String> PEOPLE = Lines.setOf(NextTarget.class, "speakers.txt");

  private NextTarget() {}

  /** Whether nothing but "and", a thing and "in" stands between two towns. */
  static boolean isBetween(Sentence s, int from, int to) {
    boolean and = s.norm(from).equals("and");
    boolean series = s.norm(from).equals(",");
    if (to - from > REACH || to - from < 3 || !(and || series) || !AT.contains(s.norm(to - 1))) {
      return false;
    }
    for (int i = from + 1; i < to - 1; i++) {
      Token token = s.token(i);
      boolean joined = series && i == from + 1 && s.norm(i).equals("and");
      if (!joined && (token.kind() != Token.Kind.WORD || isOther(s.norm(i)))) {
        return false;
      }
    }
    return !Reporting.isPlace(s, to);
  }

  /** A verb, or those who speak: no thing that was hit. */
  private static boolean isOther(String norm) {
    Verbs.Of verb = Verbs.of(norm);
    boolean acts = verb != null && verb.form() != Verbs.Form.BASE && verb.form() != Verbs.Form.ING;
    return acts || PEOPLE.contains(norm) || norm.equals("and") || AT.contains(norm);
  }
}
