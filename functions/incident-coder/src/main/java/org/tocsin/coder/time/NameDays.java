package org.tocsin.coder.time;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/** Tells days that name a group and not a time: the "9 May" Liberation Forces. */
public final class NameDays {

  private static final Set<String> NOUNS = Lines.setOf(NameDays.class, "name-nouns.txt");

  private NameDays() {}

  /** Whether a time fills a pair of quotation marks that a group's name or noun stands beside. */
  public static boolean is(TimeExpression e) {
    Sentence s = e.sentence();
    int before = e.from() - 1;
    int after = e.to() + 1;
    return before >= 0
        && s.norm(before).equals("\"")
        && s.norm(e.to()).equals("\"")
        && (NOUNS.contains(s.norm(before - 1))
            || NOUNS.contains(s.norm(after))
            || (after < s.size() && s.token(after).capitalised()));
  }
}
