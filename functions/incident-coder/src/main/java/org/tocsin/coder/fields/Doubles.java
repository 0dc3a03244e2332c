package org.tocsin.coder.fields;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.parties.Nobody;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;

/**
 * Leaves out who is told twice in other words: "militants" beside "armed militants", "the
 * attackers" beside a group of that side, "rangers" where "paramilitary rangers" are forces of the
 * state.
 */
final class Doubles {

  private static final WordClasses CLASSES = WordClasses.of(Doubles.class, "doubles.txt");

  /** Words for fighters that tell no group of a side from another. */
  private static final Set<String> FIGHTERS = CLASSES.of("fighter");

  private static final Set<String> HEDGES = CLASSES.of("hedge");

  /** So many names with one last word are compared. */
  private static final int MOST = 8;

  private Doubles() {}

  /** The parties with a role, each once. */
  static List<Party> without(List<Party> parties, Draft draft) {
    Set<String> forces = forces(parties, draft);
    Set<ActorRole> groups = EnumSet.noneOf(ActorRole.class);
    Map<String, List<Set<String>>> named = new HashMap<>();
    for (Party party : parties) {
      if (party.role() != null && party.id() == null) {
        named.computeIfAbsent(key(party), k -> new ArrayList<>()).add(words(party.name()));
      } else if (party.role() != null && party.isArmed() && !party.isState()) {
        groups.add(party.role());
      }
    }
    Map<Set<String>, Party> once = new LinkedHashMap<>();
    for (int i = 0; i < parties.size(); i++) {
      Party party = parties.get(i);
      Set<String> words = words(party.name());
      if (party.role() == null || party.id() != null) {
        once.put(Set.of(String.valueOf(i)), party);
      } else if (!isForce(party, forces)
          && !(groups.contains(party.role()) && isAnyFighter(party))
          && !isSaid(words, named.getOrDefault(key(party), List.of()))) {
        words.add(String.valueOf(party.role()));
        once.merge(words, Serving.told(party), Doubles::better);
      }
    }
    return List.copyOf(once.values());
  }

  /** "inmates" rather than "alleged inmates", and "jihadists" rather than "jihadist". */
  private static Party better(Party one, Party other) {
    int fewer = Integer.compare(count(one.name()), count(other.name()));
    boolean plural = fewer == 0 && other.name().length() > one.name().length();
    return fewer > 0 || plural ? other : one;
  }

  private static int count(String name) {
    return name.split(" ", -1).length;
  }

  private static boolean isForce(Party party, Set<String> forces) {
    boolean suffers = party.role() == ActorRole.TARGET && !party.isArmed() && !forces.isEmpty();
    return suffers && (forces.contains(head(party.name())) || Serving.is(party));
  }

  /** Whether others of the role have all these words and more. */
  private static boolean isSaid(Set<String> words, List<Set<String>> others) {
    return others.stream()
        .limit(MOST)
        .anyMatch(other -> other.size() > words.size() && other.containsAll(words));
  }

  private static String key(Party party) {
    return party.role() + " " + head(party.name());
  }

  private static boolean isAnyFighter(Party party) {
    return !party.isState()
        && party.kind() != ActorKind.CIVILIANS
        && words(party.name()).size() == 1
        && areAnyFighters(party.name());
  }

  /**
   * "insurgents", "their fighters": of whichever side is spoken of; "militiamen" are of another.
   */
  static boolean areAnyFighters(String name) {
    return FIGHTERS.contains(head(name));
  }

  /** The words by which the text names forces of a state that suffered. */
  private static Set<String> forces(List<Party> parties, Draft draft) {
    Set<String> hit = new HashSet<>();
    for (Party party : parties) {
      if (party.role() == ActorRole.TARGET && party.isState() && party.id() != null) {
        hit.add(party.key());
      }
    }
    Set<String> forces = new HashSet<>();
    if (hit.isEmpty()) {
      return forces;
    }
    for (Reading reading : draft.readings()) {
      for (Party party : reading.parties()) {
        String last = party.mention().substring(party.mention().lastIndexOf(' ') + 1);
        String head = head(party.mention());
        boolean name = Character.isUpperCase(last.charAt(0));
        if (hit.contains(party.key()) && !name && !Nobody.isNamedBy(head)) {
          forces.add(head);
        }
      }
    }
    return forces;
  }

  private static String head(String name) {
    return Nouns.singular(name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    for (String word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
      if (!HEDGES.contains(word)) {
        words.add(Nouns.singular(word));
      }
    }
    return words;
  }
}
