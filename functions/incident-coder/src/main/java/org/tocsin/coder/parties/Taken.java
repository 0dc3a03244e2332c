package org.tocsin.coder.parties;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.tocsin.coder.actors.InPower;
import org.tocsin.coder.events.EventFinder;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Side;
import org.tocsin.coder.toll.TollFinder;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.SubEventType;

/**
 * People whom an armed group took, by verbs that tell as well of an arrest or of things: "was
 * stopped and detained by al-Shabaab", "five deminers were taken by the Taliban".
 *
 * @param sentence where
 * @param verb the index of the verb; -1 where nobody was taken so
 * @param victims who was taken
 */
public record Taken(Sentence sentence, int verb, List<TollMention> victims) {

  private static final int BY_REACH = 12;
  private static final int AGENT_REACH = 6;
  private static final int BE_REACH = 5;
  private static final Set<String> WHERE =
      Set.of("from", "by", "while", "when", "on", "in", "at", "near", "outside", "off");
  private static final Set<String> NO_OBJECT = Set.of(",", ".", ";", "and", "with", "for", "after");
  private static final Set<String> TOOK = Set.of("took", "taking", "take");
  private static final Set<String> PRISONERS =
      Set.of("prisoner", "prisoners", "captives", "hostages");

  /** Words from the verb to what it took people as: "took five of them prisoner". */
  private static final int PRISONERS_REACH = 4;

  private static final Set<String> ARRESTS = Set.of("arrested", "detained", "apprehended");
  private static final Set<String> VERBS = Lines.setOf(Taken.class, "taken.txt");
  private static final Set<String> BE = Lines.setOf(Taken.class, "be.txt");

  /**
   * Finds whom a sentence tells that an armed group took; the police take nobody so.
   *
   * @param named the parties that the sentence names
   * @param dates the tokens that expressions of time take
   */
  public static Taken of(Sentence s, List<Party> named, List<EventMention> events, BitSet dates) {
    for (int i = 1; i < s.size(); i++) {
      // "was seized from a restaurant": by whom is not told, and it was no police
      if (s.norm(i).equals("seized")
          && isPassive(s, i)
          && WHERE.contains(s.norm(i + 1))
          && !isOfState(s, i, named)) {
        List<TollMention> victims = TollFinder.taken(s, dates, i);
        if (!victims.isEmpty() && victims.stream().allMatch(Taken::isUnarmed)) {
          return new Taken(s, i, victims);
        }
      }
    }
    if (named.stream().anyMatch(Taken::isGroup)) {
      for (int i = 1; i < s.size(); i++) {
        boolean theirs =
            VERBS.contains(s.norm(i))
                ? isByGroup(s, i, named) || isOfGroup(s, i, named)
                : isOfPrisoners(s, i, named);
        if (theirs && !isOther(events, i)) {
          List<TollMention> victims = TollFinder.taken(s, dates, i);
          if (!victims.isEmpty()) {
            return new Taken(s, i, victims);
          }
        }
      }
    }
    return new Taken(s, -1, List.of());
  }

  private static boolean isUnarmed(TollMention victims) {
    return victims.side() == Side.CIVILIAN
        || (victims.side() == Side.ANY && victims.quantity().best() > 1);
  }

  /** Whether a state may have seized them; the police who say "that" they were taken did not. */
  private static boolean isOfState(Sentence s, int verb, List<Party> named) {
    int that = verb;
    while (that > 0 && !s.norm(that).equals("that")) {
      that--;
    }
    int from = that;
    return named.stream().anyMatch(p -> p.isState() && p.from() >= from);
  }

  /** "was seized control of": words of which the verb tells what else it was. */
  private static boolean isOther(List<EventMention> events, int verb) {
    return events.stream()
        .anyMatch(
            e ->
                e.from() <= verb
                    && e.to() > verb
                    && !e.eventClass().is(SubEventType.ARRESTS)
                    && !e.eventClass().is(SubEventType.DISRUPTED_WEAPONS_USE)
                    && !e.eventClass().is(SubEventType.ABDUCTION_FORCED_DISAPPEARANCE));
  }

  /** The events of the sentence with this one; what the same words told else is left out. */
  public List<EventMention> events(List<EventMention> found) {
    if (verb < 0) {
      return found;
    }
    List<EventMention> events = new ArrayList<>(found);
    events.removeIf(e -> e.from() <= verb && e.to() > verb);
    events.add(EventFinder.taking(sentence, verb));
    events.sort(Comparator.comparingInt(EventMention::from));
    return events;
  }

  /** The tolls of the sentence with those who were taken; a list to change. */
  public List<TollMention> tolls(List<TollMention> found) {
    List<TollMention> tolls = new ArrayList<>(found);
    if (verb >= 0) {
      tolls.removeIf(t -> t.word() == verb);
      tolls.addAll(victims);
      tolls.sort(Comparator.comparingInt(TollMention::word));
    }
    return tolls;
  }

  private static boolean isGroup(Party party) {
    return party.isArmed() && (!party.isState() || InPower.isGroup(party.id()));
  }

  /** Whether what the verb tells is no arrest of theirs: those in power arrest. */
  private static boolean takes(Sentence s, int verb, Party party) {
    return isGroup(party) && !(party.isState() && ARRESTS.contains(s.norm(verb)));
  }

  /** "were stopped and detained by an armed group". */
  private static boolean isByGroup(Sentence s, int verb, List<Party> named) {
    if (!isPassive(s, verb)) {
      return false;
    }
    for (int i = verb + 1; i < Math.min(s.size(), verb + BY_REACH); i++) {
      int by = i;
      if (s.norm(i).equals("by")) {
        return named.stream()
            .anyMatch(p -> takes(s, verb, p) && p.from() > by && p.from() <= by + AGENT_REACH);
      }
      if (isPlaceEnd(s, i)) {
        continue;
      }
      if (s.norm(i).equals(",") || s.norm(i).equals("and") || BE.contains(s.norm(i))) {
        return false;
      }
    }
    return false;
  }

  /** "the rebels killed ten and took five prisoner": a group's, whatever else it did before. */
  private static boolean isOfPrisoners(Sentence s, int verb, List<Party> named) {
    if (!TOOK.contains(s.norm(verb)) || Numbers.at(s, verb + 1) == null) {
      return false;
    }
    boolean prisoners = false;
    for (int i = verb + 2; i <= verb + PRISONERS_REACH && !prisoners; i++) {
      prisoners = PRISONERS.contains(s.norm(i));
    }
    return prisoners && named.stream().anyMatch(p -> isGroup(p) && p.to() <= verb);
  }

  /** "the rebels who seized": the verb is theirs. */
  private static boolean isBefore(Sentence s, Party party, int verb) {
    return party.to() == verb || (party.to() == verb - 1 && s.norm(verb - 1).equals("who"));
  }

  /** "from a farm in Kolma, Sovane, by bandits": the commas around the area of a place. */
  private static boolean isPlaceEnd(Sentence s, int comma) {
    return s.norm(comma).equals(",")
        && ((s.token(comma - 1).capitalised() && s.norm(comma + 1).equals("by"))
            || (s.token(comma - 1).capitalised()
                && comma + 2 < s.size()
                && s.token(comma + 1).capitalised()
                && s.norm(comma + 2).equals(",")));
  }

  /** "the rebels detained 11 aid workers". */
  private static boolean isOfGroup(Sentence s, int verb, List<Party> named) {
    String next = s.norm(verb + 1);
    boolean least = next.equals("at") && s.norm(verb + 2).equals("least");
    boolean none = WHERE.contains(next) || NO_OBJECT.contains(next) || verb + 1 >= s.size();
    boolean object = least || !none;
    return object // and not "Six rebels held, one killed"
        && !isPassive(s, verb)
        && named.stream().anyMatch(p -> takes(s, verb, p) && isBefore(s, p, verb));
  }

  private static boolean isPassive(Sentence s, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - BE_REACH); i--) {
      String norm = s.norm(i);
      if (BE.contains(norm)) {
        return true;
      }
      if (!norm.endsWith("ed") && !norm.endsWith("ly") && !norm.equals("and")) {
        return false;
      }
    }
    return false;
  }
}
