package org.tocsin.coder.players;

import java.util.List;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.parties.Aside;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.reading.Reading;
import org.tocsin.pipeline.record.SubEventType;

/** The weapons of an incident, and the things that were hit. */
public final class ThingsHit {

  private ThingsHit() {}

  /** Adds them to the lists, each once, with the evidence for each. */
  public static void of(
      Draft draft,
      SubEventType type,
      PlayerChoice cast,
      List<String> weapons,
      List<String> targets,
      Quotes.Of evidence) {
    boolean seizure = type == SubEventType.DISRUPTED_WEAPONS_USE;
    for (Reading reading : draft.readings()) {
      List<Thing> used =
          reading.weapons().stream()
              .filter(w -> seizure || !CapturedArms.isAmong(reading, w))
              .toList();
      add("weapons", reading, used, weapons, evidence);
      add("targets", reading, kept(reading.targets(), cast), targets, evidence);
    }
    for (Aside aside : draft.asides()) {
      for (Thing thing : kept(aside.targets(), cast)) {
        if (!targets.contains(thing.name())) {
          targets.add(thing.name());
          evidence.add("targets", aside.sentence(), thing.from(), thing.to());
        }
      }
    }
    for (Player player : cast.added()) {
      Party thing = player.party();
      if (player.isThing() && !targets.contains(thing.name())) {
        targets.add(thing.name());
        evidence.add("targets", player.sentence(), thing.from(), thing.to());
      }
    }
  }

  private static List<Thing> kept(List<Thing> things, PlayerChoice cast) {
    return things.stream()
        .filter(t -> !cast.struck().contains(PlayerFinder.key(t.name())))
        .toList();
  }

  private static void add(
      String field, Reading reading, List<Thing> things, List<String> names, Quotes.Of evidence) {
    for (Thing thing : things) {
      if (!names.contains(thing.name())) {
        names.add(thing.name());
        evidence.add(field, reading, thing.from(), thing.to());
      }
    }
  }
}
