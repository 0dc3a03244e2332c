package org.tocsin.coder.days;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/**
 * A clause that tells what was long before the news of its sentence: "troops killed 15 near Kolma
 * on Sunday, after the rebels took the town in April". What it tells is of then.
 */
final class AfterClause {

  private static final int REACH = 14;

  private static final Set<String> SPANS = Lines.setOf(Earlier.class, "spans.txt");

  private AfterClause() {}

  /** The "after" of such a clause before a time; -1 where none opens one. */
  static int start(Sentence s, TimeExpression e) {
    for (int i = e.from() - 1; i > Math.max(0, e.from() - REACH); i--) {
      if (s.norm(i).equals("after")) {
        return SPANS.contains(s.norm(i - 1)) ? -1 : i;
      }
      if (s.norm(i).equals(",") || s.norm(i).equals(";")) {
        return -1;
      }
    }
    return -1;
  }
}
