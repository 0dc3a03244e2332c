package org.tocsin.coder.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.reading.Reading;
import org.tocsin.pipeline.record.ActorRole;

/**
 * Tells what belongs to a protest: "They blocked the road. Police fired into the air", and "Police
 * fired at a protest and killed two. Villagers had thrown stones."
 */
final class AtProtest {

  private AtProtest() {}

  /** Whether a sentence right behind that of a protest, without place or day, is of it. */
  static boolean is(@Nullable Draft focus, Reading reading) {
    return focus != null
        && focus.family() == Family.CROWD
        && reading.place() == null
        && reading.when() == null
        && !reading.apart()
        && reading.sentence().paragraph() == focus.last().sentence().paragraph()
        && reading.sentence().number() == focus.last().sentence().number() + 1
        && reading.parties().stream().anyMatch(p -> p.isState() && p.role() == ActorRole.ASSAILANT);
  }

  /** Whether a sentence without place or day tells of the crowd of a deed at a protest. */
  static boolean isOfCrowd(Draft focus, Reading reading) {
    return reading.place() == null
        && reading.when() == null
        && focus.family() == Family.VIOLENCE
        && Family.of(reading.events()) == Family.CROWD
        && (hasCrowd(focus.readings().getFirst()) || hasCrowd(focus.last()));
  }

  private static boolean hasCrowd(Reading reading) {
    return reading.events().stream().anyMatch(e -> Family.of(List.of(e)) == Family.CROWD);
  }
}
