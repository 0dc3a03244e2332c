package org.tocsin.coder.parties;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.arguments.Argument;
import org.tocsin.coder.arguments.Argument.Slot;
import org.tocsin.coder.arguments.Frame;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorKind;

/**
 * Tells what forces and guards do to an attacker from what was done first: "killed two and was shot
 * dead by police", "before a guard shot him". Who only replies is no assailant. For one sentence.
 */
final class Replies {

  private static final Set<String> GUARDS = Lines.setOf(Replies.class, "guards.txt");

  private final Clause clause;
  private final Sentence s;
  private final List<Party> parties;
  private final List<Argument> arguments;

  private Replies(Clause clause, List<Party> parties, List<Argument> arguments) {
    this.clause = clause;
    this.s = clause.sentence();
    this.parties = parties;
    this.arguments = arguments;
  }

  /** The arguments without those who reply. */
  static List<Argument> without(Clause clause, List<Party> parties, List<Argument> arguments) {
    Replies replies = new Replies(clause, parties, arguments);
    return arguments.stream().filter(a -> !replies.isReply(a)).toList();
  }

  private boolean isReply(Argument agent) {
    if (agent.slot() != Slot.AGENT) {
      return false;
    }
    boolean state = isState(agent);
    boolean guard = !state && GUARDS.contains(s.norm(agent.head()));
    return (state || guard)
        && arguments.stream()
            .filter(a -> a.slot() == Slot.PATIENT)
            .filter(a -> a.frame().from() == agent.frame().from())
            .anyMatch(
                a ->
                    clause.tag(a.head()) == Tag.PRON
                        ? state || isAfterOther(agent)
                        : isOfDoer(a) || isTheDoer(a));
  }

  /** "The attacker was shot dead by police": of whom the text told before. */
  private boolean isTheDoer(Argument patient) {
    return s.number() > 0
        && patient.frame().whom() == Frame.Whom.PEOPLE
        && Nouns.isDoer(s.norm(patient.head()))
        && s.norm(patient.head() - 1).equals("the");
  }

  private boolean isState(Argument agent) {
    return parties.stream()
        .anyMatch(p -> p.isState() && (p.isAt(s, agent) || p.isBehind(s, agent)));
  }

  /** Whether somebody else acts in the sentence, of whom "him" may tell. */
  private boolean isAfterOther(Argument agent) {
    return arguments.stream()
        .anyMatch(
            a ->
                a.slot() == Slot.AGENT
                    && a.head() != agent.head()
                    && clause.tag(a.head()) != Tag.PRON
                    && !isState(a));
  }

  /** "a gunman killed two and was shot dead by police": the killed one did something before. */
  private boolean isOfDoer(Argument patient) {
    return patient.frame().whom() == Frame.Whom.PEOPLE
        && arguments.stream()
            .anyMatch(
                a ->
                    a.slot() == Slot.AGENT
                        && a.head() == patient.head()
                        && a.frame().from() < patient.frame().from())
        && parties.stream()
            .filter(p -> p.isAt(s, patient))
            .noneMatch(
                p ->
                    p.id() != null
                        || p.kind() == ActorKind.PROTESTERS
                        || p.kind() == ActorKind.RIOTERS);
  }
}
