package org.tocsin.coder.drafts;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.reading.Reading;
import org.tocsin.pipeline.record.ActorRole;

/** Tells what the police do at a protest: "They blocked the road. Police fired into the air." */
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
}
