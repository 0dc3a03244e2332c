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

  private static final Set<String> BEFORE = Set.of("on", "early", "late", "again");

  private Reaction() {}

  /** Whether the time that starts at a token stands right beside the verb of such an act. */
  static boolean isDay(Sentence s, int from) {
    int verb = from - 1;
    while (verb > 0 && BEFORE.contains(s.norm(verb))) {
      verb--;
    }
    return VERBS.contains(s.norm(verb))
        || (s.norm(from - 1).equals("on") && VERBS.contains(s.norm(from + 1)));
  }
}
