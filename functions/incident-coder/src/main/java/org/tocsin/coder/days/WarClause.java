package org.tocsin.coder.days;

import java.util.BitSet;
import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * A clause behind the news that tells what the war of which it is a part has cost: "gunmen killed
 * four in Kolma on Monday, in a feud that has left 1,300 dead since May"; or how its place has
 * fared: "in Kolma, where cholera has killed dozens". Its toll and its time are none of the
 * event's.
 */
public final class WarClause {

  private static final Set<String> WARS = Lines.setOf(WarClause.class, "wars.txt");
  private static final Set<String> PERFECT = Set.of("has", "have", "had");

  /** Words from the noun to "that has": "a feud within the cartel that has". */
  private static final int NOUN_REACH = 8;

  /** Words from "in which" to "have": "in which more than 450,000 people have". */
  private static final int VERB_REACH = 8;

  /** Words of a clause on a country in which a war is named: "which is in the grip of a bloody". */
  private static final int GRIP_REACH = 12;

  private static final Set<String> SINCE = Set.of("since", "years", "months", "decades");

  private static final Set<String> IS = Set.of("is", "has", "have");

  /** Words that a sentence has before such a clause at least. */
  private static final int NEWS = 6;

  private WarClause() {}

  /** Whether a sentence has such a clause. */
  public static boolean isIn(Sentence s) {
    return !of(s).isEmpty();
  }

  /** The tokens of such a clause, to the end of the sentence; or none. */
  static BitSet of(Sentence s) {
    BitSet clause = new BitSet();
    int noun = -1;
    for (int i = NEWS; i + 1 < s.size(); i++) {
      int grip = gripEnd(s, i);
      if (grip > 0) {
        clause.set(i, grip);
        return clause;
      }
      if (WARS.contains(s.norm(i))) {
        noun = i;
      }
      if (noun >= 0 && i - noun <= NOUN_REACH && opens(s, i)) {
        clause.set(i, s.size());
        return clause;
      }
    }
    return clause;
  }

  /**
   * The end of ", which is in the grip of a bloody insurgency," or ", where a cholera outbreak has
   * killed dozens"; 0 where none opens there. The latter tells how things stand as {@link
   * WhereClause#ofState} has it; its words sum up no time either.
   */
  private static int gripEnd(Sentence s, int opener) {
    boolean which = s.norm(opener).equals("which") && IS.contains(s.norm(opener + 1));
    boolean where = s.norm(opener).equals("where") && isPerfect(s, opener);
    if (!s.norm(opener - 1).equals(",") || !(which || where)) {
      return 0;
    }
    boolean lasting = false;
    int end = opener + 1;
    while (end < Math.min(s.size(), opener + GRIP_REACH) && !s.norm(end).equals(",")) {
      lasting |= WARS.contains(s.norm(end)) || (where && SINCE.contains(s.norm(end)));
      end++;
    }
    return lasting ? end : 0;
  }

  /** The first token of a clause on a country at war; the sentence's size where it has none. */
  public static int grip(Sentence s) {
    int i = NEWS;
    while (i < s.size() && gripEnd(s, i) == 0) {
      i++;
    }
    return Math.min(i, s.size());
  }

  private static boolean opens(Sentence s, int i) {
    if (s.norm(i).equals("that") || s.norm(i).equals("which")) {
      boolean in = s.norm(i - 1).equals("in");
      return in ? isPerfect(s, i) : PERFECT.contains(s.norm(i + 1));
    }
    return false;
  }

  private static boolean isPerfect(Sentence s, int which) {
    for (int i = which + 1; i < Math.min(s.size(), which + VERB_REACH); i++) {
      if (PERFECT.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
