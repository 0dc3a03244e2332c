package org.tocsin.coder.scene;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** Tells the two ends of a stretch: "ambushed between Kolma and Sovane" is at neither of them. */
final class Between {
  /** Tokens from "between" to the second name at most. */
  private static final int REACH = 9;

  private static final Set<String> PART = Lines.setOf(Between.class, "part.txt");

  private Between() {}

  /** Whether the name that starts at a token is one of the ends. */
  static boolean isEnd(Sentence s, int at) {
    return isFirst(s, at) || isSecond(s, at);
  }

  private static boolean isFirst(Sentence s, int at) {
    int i = at - 1;
    while (i > 0 && at - i < REACH && (PART.contains(s.norm(i)) || s.norm(i).equals("of"))) {
      i--;
    }
    return s.norm(i).equals("between");
  }

  private static boolean isSecond(Sentence s, int at) {
    boolean and = false;
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      String norm = s.norm(i);
      if (norm.equals("between")) {
        return and;
      }
      boolean join = norm.equals("and") && !and;
      if (!join && !s.token(i).capitalised() && !PART.contains(norm) && !norm.equals("of")) {
        return false;
      }
      and |= join;
    }
    return false;
  }
}
