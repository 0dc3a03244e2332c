package org.tocsin.coder.drafts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Things;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.SubEventType;

/** Tells what is one more incident though its place and day may be those of one told before. */
final class Further {

  private static final Set<String> WORDS = Lines.setOf(Further.class, "further.txt");
  private static final Set<String> ENDS = Set.of("of", ",", "and");

  /** Words right behind "another" where it stands for somebody: "another was pronounced dead". */
  private static final Set<String> VERBS =
      Set.of("was", "were", "is", "are", "had", "has", "have", "later");

  private static final int REACH = 3;
  private static final int NAME = 3;

  private Further() {}

  /** "A third explosion occurred at the bank": another one, with something of its own hit. */
  static boolean isOneMore(Reading reading) {
    Sentence s = reading.sentence();
    boolean told =
        !reading.targets().isEmpty() || !reading.tolls().isEmpty() || !Things.targets(s).isEmpty();
    if (reading.isHeadline() || !told || Cue.AT_ONCE.isIn(s)) {
      return false;
    }
    if (reading.events().stream().anyMatch(Further::isForestalled)) {
      return false; // "a second bomb was found and defused": of the first one's bombing
    }
    if (Cue.ELSEWHERE_IN.isIn(s) || isBefore(reading)) {
      return true;
    }
    for (EventMention event : reading.events()) {
      if (!event.trigger().isVerb() && isCounted(s, event.from())) {
        return true;
      }
    }
    if (s.norm(0).equals("the") && WORDS.contains(s.norm(1)) && Nouns.isDoer(s.norm(2))) {
      return !reading.tolls().isEmpty(); // "The second bomber struck the hospital, killing 11"
    }
    for (Thing weapon : reading.weapons()) {
      if (isCounted(s, weapon.from())) {
        return true;
      }
    }
    return false;
  }

  /** One more, or told to be of the day of what was told just before. */
  static boolean isOfSameDay(Reading reading) {
    return isOneMore(reading) || Cue.SAME_DAY.isIn(reading.sentence());
  }

  private static boolean isForestalled(EventMention event) {
    return event.eventClass().is(SubEventType.DISRUPTED_WEAPONS_USE);
  }

  private static boolean isCounted(Sentence s, int from) {
    for (int i = from - 1; i >= Math.max(0, from - REACH); i--) {
      String norm = s.norm(i);
      if (WORDS.contains(norm)) {
        return true;
      }
      if (ENDS.contains(norm) || (VERBS.contains(norm) && WORDS.contains(s.norm(i - 1)))) {
        return false;
      }
    }
    return false;
  }

  /** "Hours earlier, two brothers were shot dead": an act before the one just told. */
  static boolean isBefore(Reading reading) {
    Sentence s = reading.sentence();
    int comma = s.norm(0).equals("hours") && s.norm(1).equals("earlier") ? 2 : 1;
    return (comma == 2 || s.norm(0).equals("earlier"))
        && s.norm(comma).equals(",")
        && !reading.isDefinite()
        && reading.tolls().stream().anyMatch(t -> t.harm() == Harm.KILLED);
  }

  /** Whether one person by name fell, and the draft tells by name who else its only victims are. */
  static boolean isOfOthers(Draft draft, Reading reading) {
    Set<String> names = names(List.of(reading));
    if (reading.isHeadline() || names.size() != 1 || most(List.of(reading)) > 1) {
      return false;
    }
    Set<String> others = names(draft.readings());
    int fallen = most(draft.readings());
    if (others.isEmpty() || fallen == 0 || fallen > others.size()) {
      return false;
    }
    Set<String> known = new HashSet<>();
    draft
        .readings()
        .forEach(r -> r.parties().forEach(p -> known.addAll(words(p.name() + ' ' + p.mention()))));
    return words(names.iterator().next()).stream().noneMatch(known::contains);
  }

  /** The people by full name who suffered in what some sentences tell. */
  static Set<String> names(List<Reading> readings) {
    Set<String> names = new TreeSet<>();
    for (Reading reading : readings) {
      for (Party party : reading.parties()) {
        boolean person = party.id() == null && party.name().indexOf(' ') > 0;
        if (party.role() == ActorRole.TARGET
            && party.weight() >= NAME
            && person
            && party.name().chars().filter(Character::isUpperCase).count() >= 2) {
          names.add(party.name());
        }
      }
    }
    return names;
  }

  private static int most(List<Reading> readings) {
    int most = 0;
    for (Reading reading : readings) {
      for (TollMention toll : reading.tolls()) {
        if (toll.harm() == Harm.KILLED || toll.harm() == Harm.ABDUCTED) {
          most = Math.max(most, toll.quantity().best());
        }
      }
    }
    return most;
  }

  private static Set<String> words(String name) {
    return new HashSet<>(List.of(name.toLowerCase(Locale.ROOT).split("\\s+")));
  }
}
