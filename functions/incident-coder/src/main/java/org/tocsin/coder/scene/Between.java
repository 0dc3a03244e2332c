package org.tocsin.coder.scene;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/** Tells the two ends of a stretch: "ambushed between Kolma and Sovane" is at neither of them. */
final class Between {
  /** Tokens from "between" to the second name at most. */
  private static final int REACH = 9;

  private static final Set<String> PART = Lines.setOf(Between.class, "part.txt");

  private static final WordClasses CLASSES = WordClasses.of(Between.class, "place-choice.txt");

  /** Before the two ends of what lies between them: "the road linking Kolma and Sovane". */
  private static final Set<String> JOINS = CLASSES.of("joining");

  private static final Set<String> AND = CLASSES.of("join");

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
    return JOINS.contains(s.norm(i));
  }

  private static boolean isSecond(Sentence s, int at) {
    boolean and = false;
    for (int i = at - 1; i >= Math.max(0, at - REACH); i--) {
      String norm = s.norm(i);
      if (JOINS.contains(norm)) {
        return and;
      }
      boolean join = AND.contains(norm) && !and;
      if (!join && !s.token(i).capitalised() && !PART.contains(norm) && !norm.equals("of")) {
        return false;
      }
      and |= join;
    }
    return false;
  }
}
