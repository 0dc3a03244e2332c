package org.tocsin.coder.days;

import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * Tells the day on which somebody dealt with a deed from that of the deed: "investigators were
 * looking on Saturday for a motive", "the ministry on Monday rebuffed a claim".
 */
final class Reaction {

  private static final Set<String> VERBS = Lines.setOf(Reaction.class, "reactions.txt");

  private Reaction() {}

  /** Whether the time that starts at a token stands right beside the verb of such an act. */
  static boolean isDay(Sentence s, int from) {
    return VERBS.contains(BesideVerb.before(s, from))
        || (s.norm(from - 1).equals("on") && VERBS.contains(s.norm(from + 1)));
  }
}
