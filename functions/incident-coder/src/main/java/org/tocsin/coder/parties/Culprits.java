package org.tocsin.coder.parties;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Argument;
import org.tocsin.coder.arguments.Argument.Slot;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.Tag;

/** Who was arrested for what the sentence tells: "a boy was arrested after he stabbed two". */
final class Culprits {

  private static final Set<String> OPENERS = Set.of("after", "when", "because", "that");

  private Culprits() {}

  /** The arguments, each pronoun of somebody who was arrested as him. */
  static List<Argument> named(Clause clause, List<Argument> arguments) {
    return arguments.stream().map(a -> named(clause, a, arguments)).toList();
  }

  private static Argument named(Clause clause, Argument agent, List<Argument> all) {
    boolean pronoun =
        agent.slot() == Slot.AGENT
            && !agent.isLaw()
            && clause.tag(agent.head()) == Tag.PRON
            && OPENERS.contains(clause.sentence().norm(agent.from() - 1));
    Argument held = pronoun ? arrested(clause, agent.from(), all) : null;
    return held == null
        ? agent
        : new Argument(Slot.AGENT, held.phrase(), held.to(), held.head(), agent.frame());
  }

  /** The only one whom words before a token tell to have been arrested. */
  private static @Nullable Argument arrested(Clause clause, int before, List<Argument> all) {
    Argument held = null;
    for (Argument a : all) {
      if (a.slot() == Slot.PATIENT && a.isLaw() && a.frame().to() <= before) {
        if (held != null && held.head() != a.head()) {
          return null;
        }
        held = a;
      }
    }
    return held == null || clause.tag(held.head()) == Tag.PRON ? null : held;
  }
}
