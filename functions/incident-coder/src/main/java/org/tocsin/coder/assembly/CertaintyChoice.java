package org.tocsin.coder.assembly;

import java.util.List;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.pipeline.record.Certainty;

/**
 * On whose word an incident is known. The outlet's own reporting counts as confirmed; an authority
 * counts where it tells of the act itself or its toll; a claim is one until somebody else tells it.
 */
final class CertaintyChoice {

  private CertaintyChoice() {}

  static Certainty of(Draft draft) {
    boolean claimed = false;
    boolean reported = false;
    boolean own = false;
    boolean confirmed = false;
    boolean denied = false;
    for (int i = 0; i < draft.readings().size(); i++) {
      Reading reading = draft.readings().get(i);
      Attribution by = reading.attribution();
      denied |= reading.denied() && !reading.claims().isEmpty();
      if (isClaim(reading)) {
        claimed = true;
      } else if (by.authority()
          && (!reading.tolls().isEmpty() || reading.confirmed())
          && !reading.unconfirmed()) {
        confirmed = true;
      } else if (by.words() != null || reading.unconfirmed()) {
        reported = true;
        confirmed |= by.authority() && !by.source() && !by.party() && i == 0;
      } else {
        own = true;
      }
    }
    if (denied && claimed) {
      return Certainty.DENIED;
    }
    if (confirmed || (own && !claimed && !isReportedFirst(draft.readings()))) {
      return Certainty.CONFIRMED;
    }
    return claimed && isClaim(firstOfText(draft))
        ? Certainty.CLAIMED
        : reported || claimed ? Certainty.REPORTED : Certainty.CONFIRMED;
  }

  private static Reading firstOfText(Draft draft) {
    for (Reading reading : draft.readings()) {
      if (!reading.isHeadline()) {
        return reading;
      }
    }
    return draft.readings().getFirst();
  }

  private static boolean isReportedFirst(List<Reading> readings) {
    for (Reading reading : readings) {
      if (!reading.isHeadline()) {
        return reading.attribution().source() && !reading.attribution().authority();
      }
    }
    return false;
  }

  /** Whether the sentence gives the act only as what somebody takes upon himself. */
  private static boolean isClaim(Reading reading) {
    if (reading.claims().isEmpty()) {
      return false;
    }
    Thing claim = reading.claims().getFirst();
    EventMention event = reading.events().getFirst();
    return event.from() >= claim.from();
  }
}
