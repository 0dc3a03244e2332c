package org.tocsin.coder.days;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression;

/**
 * Tells the day on which the dead of a deed were buried or mourned: "17 soldiers killed in an
 * ambush were buried on Wednesday", "thousands on Wednesday attended the funeral of two".
 */
final class BurialDay {

  private static final Set<String> VERBS = Lines.setOf(BurialDay.class, "burial-verbs.txt");

  private BurialDay() {}

  /** Whether a time stands right beside the verb of such an act. */
  static boolean is(TimeExpression e) {
    Sentence s = e.sentence();
    return VERBS.contains(BesideVerb.before(s, e.from())) || VERBS.contains(s.norm(e.to()));
  }
}
