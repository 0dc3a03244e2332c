package org.tocsin.coder.fields;

import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.parties.Roles;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells a group that holds people from a state that arrests them: "the Houthis detained 11 aid
 * workers" is an abduction.
 */
final class Captors {

  /** Words from a group to its verb. */
  private static final int REACH = 4;

  private Captors() {}

  /** Whether a group, and no state, does what words of an arrest tell. */
  static boolean are(Draft draft) {
    for (Reading reading : draft.readings()) {
      for (EventMention event : reading.events()) {
        if (event.eventClass().is(SubEventType.ARRESTS)
            && event.trigger().isVerb()
            && isOfGroup(reading, event)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isOfGroup(Reading reading, EventMention event) {
    Sentence s = reading.sentence();
    if (Roles.isPassive(s, event.from())) {
      return isByGroup(reading, event);
    }
    return reading.parties().stream()
        .anyMatch(
            p ->
                p.isArmed()
                    && !p.isState()
                    && p.role() == ActorRole.ASSAILANT
                    && p.to() <= event.from()
                    && p.to() >= event.from() - REACH);
  }

  /** "were detained by Houthi gunmen". */
  private static boolean isByGroup(Reading reading, EventMention event) {
    return reading.sentence().norm(event.to()).equals("by")
        && reading.parties().stream()
            .anyMatch(
                p ->
                    p.isArmed()
                        && !p.isState()
                        && p.role() == ActorRole.ASSAILANT
                        && p.from() > event.to()
                        && p.from() <= event.to() + REACH);
  }
}
