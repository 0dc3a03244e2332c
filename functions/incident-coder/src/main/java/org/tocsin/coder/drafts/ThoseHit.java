package org.tocsin.coder.drafts;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorRole;

/**
 * Tells a sentence that says once more, and closer, where those were hit of whom the text told
 * before: "an ambush killed three soldiers in Kolma. The troops were guarding a pipeline when they
 * were attacked in the hamlet of Sovane".
 */
final class ThoseHit {

  private static final int NEARBY = 2;

  /** Sentences of a draft that may be a lead yet. */
  private static final int LEAD = 3;

  /** Kilometres from a town within which its hamlets lie; what no list has may lie there. */
  private static final double REACH = 30;

  private ThoseHit() {}

  /** Whether a sentence goes on with an incident so. */
  static boolean is(@Nullable Draft draft, Reading reading) {
    Toponym town = draft == null ? null : draft.place();
    Toponym place = reading.place();
    return draft != null
        && town != null
        && place != null
        && place.isTown()
        && isInReach(town, place)
        && !reading.apart()
        && !reading.isHeadline()
        && draft.readings().size() <= LEAD
        && reading.sentence().number() - draft.last().sentence().number() <= NEARBY
        && draft.fitsTime(reading)
        && draft.fitsFamily(reading)
        && !Cue.ANOTHER.isIn(reading.sentence())
        && !Further.isOneMore(reading)
        && reading.tolls().stream().allMatch(t -> isKnown(draft, t))
        && areThose(draft, reading);
  }

  private static boolean isInReach(Toponym town, Toponym place) {
    String one = town.location().admin1();
    String two = place.location().admin1();
    boolean area = one == null || two == null || one.equals(two);
    return area && !town.isAbroadFrom(place) && town.kilometresTo(place) <= REACH;
  }

  private static boolean isKnown(Draft draft, TollMention toll) {
    return draft.readings().stream().anyMatch(r -> Figures.best(r, toll.harm()) >= best(toll));
  }

  private static int best(TollMention toll) {
    return toll.harm() == Harm.KILLED_OR_INJURED ? Integer.MAX_VALUE : toll.quantity().best();
  }

  /** Whether the sentence speaks of "the" people, and tells of harm done to them. */
  private static boolean areThose(Draft draft, Reading reading) {
    Set<String> hit = new HashSet<>();
    for (Reading told : draft.readings()) {
      told.parties().stream()
          .filter(p -> p.role() == ActorRole.TARGET)
          .forEach(p -> hit.add(key(p)));
    }
    boolean others =
        reading.parties().stream()
            .anyMatch(p -> p.role() == ActorRole.TARGET && !hit.contains(key(p)));
    return !others
        && reading.parties().stream()
            .filter(p -> p.role() != ActorRole.ASSAILANT && isKnown(reading, p))
            .anyMatch(p -> hit.contains(key(p)));
  }

  private static boolean isKnown(Reading reading, Party party) {
    Sentence s = reading.sentence();
    return s.norm(party.from()).equals("the") || s.norm(party.from() - 1).equals("the");
  }

  private static String key(Party party) {
    String name = party.id() != null ? party.id() : party.name().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf(' ') + 1);
  }
}
