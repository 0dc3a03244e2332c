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

  /** Verbs of an attack that is met. */
  private static final Set<String> ASSAULTS = Lines.setOf(Replies.class, "met-assaults.txt");

  private static final Set<String> OPENERS = Set.of("when", "after", "as");

  /** Words from "when" to the one who attacked: "when a group of armed". */
  private static final int OPENING = 3;

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
    return arguments.stream()
        .filter(a -> !replies.isReply(a) && !replies.isWhoCame(a))
        .map(a -> replies.isAttackedFirst(a) ? suffered(a) : a)
        .toList();
  }

  /** The same forces as those to whom it was done. */
  private static Argument suffered(Argument agent) {
    return new Argument(Slot.PATIENT, agent.phrase(), agent.to(), agent.head(), agent.frame());
  }

  /** "The army killed 20 rebels when they came": who fell so is no victim of an attack. */
  private boolean isWhoCame(Argument patient) {
    return patient.slot() == Slot.PATIENT
        && (isGroup(patient) || Nouns.isDoer(s.norm(patient.head())))
        && arguments.stream()
            .anyMatch(a -> a.frame().from() == patient.frame().from() && isAttackedFirst(a));
  }

  private boolean isReply(Argument agent) {
    if (agent.slot() != Slot.AGENT) {
      return false;
    }
    boolean state = isState(agent);
    if (state && isAttackedFirst(agent)) {
      return false;
    }
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

  /**
   * "The army killed 20 rebels when they attacked its base", "after the jihadists attacked a post":
   * the clause behind tells who came first.
   */
  private boolean isAttackedFirst(Argument agent) {
    int from = agent.frame().from();
    return agent.slot() == Slot.AGENT
        && isState(agent)
        && arguments.stream()
            .anyMatch(
                a ->
                    a.slot() == Slot.PATIENT
                        && a.frame().from() == from
                        && (isGroup(a) || Nouns.isDoer(s.norm(a.head()))))
        && arguments.stream()
            .anyMatch(
                a ->
                    a.slot() == Slot.AGENT
                        && a.frame().from() > from
                        && isOpened(a.from())
                        && isGroup(a)
                        && isAssault(a.frame()));
  }

  private boolean isGroup(Argument argument) {
    return parties.stream()
        .anyMatch(
            p -> p.isArmed() && !p.isState() && (p.isAt(s, argument) || p.isBehind(s, argument)));
  }

  /** Whether a clause that tells of what came before opens right before a token. */
  private boolean isOpened(int from) {
    for (int i = from; i >= Math.max(0, from - OPENING); i--) {
      if (OPENERS.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isAssault(Frame frame) {
    return ASSAULTS.contains(s.norm(frame.from()));
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

  /** "shot a gunman who killed two": what he did to people stands right behind him. */
  private boolean isWhoHurt(Argument patient, Argument deed) {
    return s.norm(patient.head() + 1).equals("who")
        && deed.frame().kind() == Frame.Kind.ACT
        && deed.frame().whom() == Frame.Whom.PEOPLE;
  }

  /**
   * "a gunman killed two and was shot dead by police", "police shot a gunman who killed two": the
   * killed one did something before.
   */
  private boolean isOfDoer(Argument patient) {
    return patient.frame().whom() == Frame.Whom.PEOPLE
        && arguments.stream()
            .anyMatch(
                a ->
                    a.slot() == Slot.AGENT
                        && a.head() == patient.head()
                        && (a.frame().from() < patient.frame().from() || isWhoHurt(patient, a)))
        && parties.stream()
            .filter(p -> p.isAt(s, patient))
            .noneMatch(
                p ->
                    p.id() != null
                        || p.kind() == ActorKind.PROTESTERS
                        || p.kind() == ActorKind.RIOTERS);
  }
}
