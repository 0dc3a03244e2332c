package org.tocsin.coder.days;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.coder.time.TimeExpression;

/**
 * Tells the day on which more of an earlier attack's victims died: "the toll of last week's attack
 * rose to nine on Monday", "a guard hurt in a blast last week succumbed on Sunday". The attack was
 * on the other day.
 */
final class GrownSince {

  private static final WordClasses CLASSES = WordClasses.of(GrownSince.class, "grown-since.txt");
  private static final Set<String> HEADS = CLASSES.of("head");
  private static final Set<String> RISE = CLASSES.of("rise");
  private static final Set<String> DIES = CLASSES.of("dies");

  /** Words from the verb to its day, or from the noun that grew to the verb. */
  private static final int REACH = 16;

  private GrownSince() {}

  /** Whether a time is of such a verb, and another before the verb is of the attack. */
  static boolean isTimeOf(TimeExpression e, List<TimeExpression> told) {
    Sentence s = e.sentence();
    int verb = verb(s, e.from());
    return verb >= 0
        && told.stream()
            .anyMatch(
                o ->
                    o.to() <= verb
                        && o.from() > 0
                        && o.kind() == TimeExpression.Kind.POINT
                        && (DIES.contains(s.norm(verb)) || isOfHead(s, o.from())));
  }

  /** "took the army's toll this year to more than 200": the time of the sum. */
  static boolean isOfSum(TimeExpression e) {
    Sentence s = e.sentence();
    if (!s.norm(e.from()).equals("this") || !s.norm(e.to()).equals("to")) {
      return false;
    }
    return isOfHead(s, e.from());
  }

  private static int verb(Sentence s, int from) {
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      if (RISE.contains(s.norm(i)) || DIES.contains(s.norm(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isOfHead(Sentence s, int from) {
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      if (HEADS.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
