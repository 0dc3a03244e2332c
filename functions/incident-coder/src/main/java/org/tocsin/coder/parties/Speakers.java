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
      Party speaker = pronoun ? speaker(clause, parties, argument) : null;
      if (speaker == null || !isSelf(clause.sentence(), parties, argument, speaker, arguments)) {
        named.add(argument);
        continue;
      }
      NounPhrase phrase = new NounPhrase(speaker.from(), speaker.to(), speaker.to() - 1);
      named.add(new Argument(Slot.AGENT, phrase, speaker.to(), speaker.to() - 1, argument.frame()));
    }
    return named;
  }

  /** The forces that are the subject of the verb of speech right before a pronoun. */
  private static @Nullable Party speaker(Clause clause, List<Party> parties, Argument pronoun) {
    Sentence s = clause.sentence();
    int verb = pronoun.head() - 1;
    while (verb > pronoun.head() - REACH
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
    boolean army = s.norm(pronoun.head()).equals("it") && !isPolice(speaker);
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
