package org.tocsin.coder.fields;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.syntax.NounPhrase;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.SubEventType;

/**
 * The type of an attack of which only its means tells that it came from afar: "killed by a Russian
 * missile", "two missiles fired by the group struck a tanker". A weapon counts where it does or is
 * the means of what the sentence tells, and not where it only stands in it.
 */
final class RemoteWeapons {

  private static final String CARRIER = "carrier";
  private static final PhraseTable<String> CARRIERS = new PhraseTable<>();
  private static final Map<String, SubEventType> TYPES = types();
  private static final Set<String> MEANS = Set.of("by", "with");

  private static final Set<String> SENT = Lines.setOf(RemoteWeapons.class, "sent.txt");

  /** "Armed with" it, "taken by helicopter" to a hospital: it is no means of the act. */
  private static final Set<String> OTHERWISE = Lines.setOf(RemoteWeapons.class, "no-means.txt");

  private static final List<SubEventType> FROM_AFAR =
      List.of(SubEventType.AIR_DRONE_STRIKE, SubEventType.SHELLING_ARTILLERY_MISSILE_ATTACK);

  /** Words of a clause between a weapon and its verb. */
  private static final int CLAUSE = 12;

  /** Words between "by" and the weapon: "by a salvo of Russian missiles". */
  private static final int REACH = 6;

  private RemoteWeapons() {}

  private static Map<String, SubEventType> types() {
    Map<String, SubEventType> types = new HashMap<>();
    for (String line : Lines.of(RemoteWeapons.class, "remote-weapons.txt")) {
      String[] e = Lines.fields(line, 2);
      if (e[0].equals(CARRIER)) {
        CARRIERS.add(e[1], e[1]);
        continue;
      }
      types.put(e[1], SubEventType.valueOf(e[0]));
    }
    types.put(CARRIER, SubEventType.AIR_DRONE_STRIKE);
    return Map.copyOf(types);
  }

  /**
   * The type that its means gives an incident.
   *
   * @param type the type
   * @param event the act of which it is the means
   */
  record Found(SubEventType type, EventMention event) {}

  /** The first such weapon of an incident's sentences; null where there is none. */
  static @Nullable Found of(Draft draft) {
    for (Reading reading : draft.readings()) {
      List<Thing> means = new ArrayList<>(reading.weapons());
      means.addAll(carriers(reading.sentence()));
      for (Thing weapon : means) {
        SubEventType type = TYPES.get(weapon.name());
        boolean alone = type != null && !isWithArms(weapon, means);
        EventMention event = alone ? act(reading, weapon) : null;
        if (type != null && event != null) {
          return new Found(type, event);
        }
      }
    }
    return ofWave(draft);
  }

  /** "An air strike on Kolma killed five. A separate strike in Sovane killed four." */
  private static @Nullable Found ofWave(Draft draft) {
    Draft wave = draft.wave();
    if (wave == null) {
      return null;
    }
    EventMention strike = draft.readings().getFirst().events().getFirst();
    SubEventType first = new TypeWords(wave).first(FROM_AFAR);
    Found means = first == null ? of(wave) : null;
    SubEventType type = means == null ? first : means.type();
    return type == null ? null : new Found(type, strike);
  }

  /** "with explosives and rifles": who has both was there. */
  private static boolean isWithArms(Thing weapon, List<Thing> means) {
    return means.stream()
        .anyMatch(other -> other.from() == weapon.to() + 1 && !TYPES.containsKey(other.name()));
  }

  /** The aircraft and air forces of a sentence: no weapons, but what they strike is struck so. */
  private static List<Thing> carriers(Sentence s) {
    List<Thing> found = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      PhraseTable.Match<String> match = CARRIERS.at(s, i);
      if (match != null) {
        found.add(new Thing(CARRIER, i, match.to()));
      }
    }
    return found;
  }

  private static @Nullable EventMention act(Reading reading, Thing weapon) {
    Sentence s = reading.sentence();
    Clause clause = null;
    for (EventMention event : reading.events()) {
      Act act = event.eventClass().act();
      if (act != Act.ASSAULT && act != Act.KILLING) {
        continue;
      }
      if (event.to() <= weapon.from() && isMeans(s, event, weapon)) {
        return event;
      }
      if (event.trigger().isVerb() && weapon.to() <= event.from()) {
        clause = clause == null ? Clause.of(s, new BitSet()) : clause;
        if (isSubject(clause, event, weapon)) {
          return event;
        }
      }
    }
    return null;
  }

  /** Whether "by" or "with" leads to it, with no other verb between. */
  private static boolean isMeans(Sentence s, EventMention event, Thing weapon) {
    for (int i = weapon.from() - 1; i >= event.to() && i >= weapon.from() - REACH; i--) {
      if (MEANS.contains(s.norm(i))) {
        return !OTHERWISE.contains(s.norm(i - 1)) && !isRelative(s, event.to(), i);
      }
      if (s.norm(i).equals(",") || s.norm(i).equals("and") || s.norm(i).equals("who")) {
        return false;
      }
    }
    return false;
  }

  /** "killed in the fight, which was backed by aircraft": the words of another clause. */
  private static boolean isRelative(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.norm(i).equals("which") || s.norm(i).equals("who")) {
        return true;
      }
    }
    return false;
  }

  /** "missiles fired by the group struck", "drones that the army blames on it hit": it does it. */
  private static boolean isSubject(Clause clause, EventMention event, Thing weapon) {
    String next = clause.sentence().norm(weapon.to());
    if (SENT.contains(next) && event.from() - weapon.to() <= CLAUSE) {
      return true;
    }
    if (clause.isPassive(event.from(), event.to())) {
      return false;
    }
    for (NounPhrase subject : clause.subjects(event.from())) {
      if (subject.head() >= weapon.from() && subject.head() < weapon.to()) {
        return true;
      }
    }
    return false;
  }
}
