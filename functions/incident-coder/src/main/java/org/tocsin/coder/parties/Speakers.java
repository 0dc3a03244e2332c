package org.tocsin.coder.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Argument;
import org.tocsin.coder.arguments.Argument.Slot;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.syntax.Tag;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * Tells that the forces of a state mean themselves: "the army said it had killed six fighters".
 * "They" may as well be those of whom they tell, and are the forces only where fighters suffer it.
 */
final class Speakers {

  private static final Set<String> SAYS = Lines.setOf(Speakers.class, "says.txt");

  /** Words between a verb of speech and the pronoun: "said on Monday that it". */
  private static final Set<String> BETWEEN = Lines.setOf(Speakers.class, "says-between.txt");

  private static final int REACH = 7;

  private Speakers() {}

  /** The arguments, each pronoun of a speaker as the speaker. */
  static List<Argument> named(Clause clause, List<Party> parties, List<Argument> arguments) {
    List<Argument> named = new ArrayList<>();
    for (Argument argument : arguments) {
      boolean pronoun =
          argument.slot() == Slot.AGENT
              && !argument.isLaw()
              && clause.tag(argument.head()) == Tag.PRON;
      Party speaker = pronoun ? speaker(clause, parties, argument.head()) : null;
      if (speaker == null || !isSelf(clause.sentence(), parties, argument, speaker, arguments)) {
        named.add(argument);
        continue;
      }
      named.add(agent(speaker, argument));
    }
    for (Argument patient : arguments) {
      if (patient.isSuffered() && !isDone(patient, arguments)) {
        Party owner = owner(clause, parties, patient);
        if (owner != null) {
          named.add(agent(owner, patient));
        }
      }
    }
    return named;
  }

  private static Argument agent(Party party, Argument of) {
    NounPhrase phrase = new NounPhrase(party.from(), party.to(), party.to() - 1);
    return new Argument(Slot.AGENT, phrase, party.to(), party.to() - 1, of.frame());
  }

  private static boolean isDone(Argument patient, List<Argument> arguments) {
    return arguments.stream()
        .anyMatch(a -> a.slot() != Slot.PATIENT && a.frame().from() == patient.frame().from());
  }

  /** "the army said its airstrike killed two": whose the weapon or the strike is. */
  private static @Nullable Party owner(Clause clause, List<Party> parties, Argument patient) {
    Sentence s = clause.sentence();
    if (clause.isPassive(patient.frame().from(), patient.frame().to())) {
      return null;
    }
    for (NounPhrase subject : clause.subjects(patient.frame().from())) {
      String head = s.norm(subject.head());
      if (s.norm(subject.from()).equals("its") && (Nouns.isNever(head) || Nouns.isMeans(head))) {
        return speaker(clause, parties, subject.from());
      }
    }
    return null;
  }

  /** The forces that are the subject of the verb of speech right before a pronoun. */
  private static @Nullable Party speaker(Clause clause, List<Party> parties, int pronoun) {
    Sentence s = clause.sentence();
    int verb = pronoun - 1;
    while (verb > pronoun - REACH
        && verb > 0
        && (BETWEEN.contains(s.norm(verb)) || clause.tag(verb) == Tag.TIME)) {
      verb--;
    }
    if (verb <= 0 || !SAYS.contains(s.norm(verb))) {
      return null;
    }
    for (NounPhrase subject : clause.subjects(verb)) {
      for (Party party : parties) {
        if (party.isState() && party.from() < subject.to() && subject.head() < party.to()) {
          return party;
        }
      }
    }
    return null;
  }

  private static boolean isSelf(
      Sentence s, List<Party> parties, Argument pronoun, Party speaker, List<Argument> all) {
    boolean army = s.norm(pronoun.head()).equals("it");
    if (army && isPolice(speaker)) {
      return false; // "police said it killed the bomber": police are "they"
    }
    List<Argument> patients =
        all.stream()
            .filter(a -> a.slot() == Slot.PATIENT)
            .filter(a -> a.frame().from() == pronoun.frame().from())
            .toList();
    return patients.stream().noneMatch(a -> Nouns.isMeans(s.norm(a.head()))) // "shot down drones"
        && (army || patients.stream().anyMatch(a -> isFighter(s, parties, a)));
  }

  private static boolean isPolice(Party party) {
    return party.mention().toLowerCase(Locale.ROOT).contains("police");
  }

  private static boolean isFighter(Sentence s, List<Party> parties, Argument patient) {
    return parties.stream()
        .anyMatch(p -> p.isArmed() && !p.isState() && (p.isAt(s, patient) || p.isOwner(patient)));
  }
}
