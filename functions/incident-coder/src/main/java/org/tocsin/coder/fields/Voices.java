package org.tocsin.coder.fields;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.parties.Attribution;
import org.tocsin.coder.reading.Reading;
import org.tocsin.pipeline.record.Certainty;

/** On whose word the sentences of an incident tell it: of each voice the first. */
final class Voices {

  private @Nullable Reading claimed;
  private @Nullable Reading charged;
  private @Nullable Reading reported;
  private @Nullable Reading confirmed;
  private @Nullable Reading own;

  Voices(List<Reading> readings) {
    for (int i = 0; i < readings.size(); i++) {
      take(readings.get(i), i == 0);
    }
  }

  private void take(Reading reading, boolean first) {
    Attribution by = reading.attribution();
    Certainty charge = Accusing.of(reading);
    boolean party = charge == null && by.isOfPartyOnly() && !isClaim(reading);
    if (charge == Certainty.CLAIMED || party) {
      charged = charged == null ? reading : charged;
    } else if (charge != null) {
      reported = reported == null ? reading : reported;
    } else if (isClaim(reading)) {
      claimed = claimed == null ? reading : claimed;
    } else if (isConfirmed(reading)) {
      confirmed = confirmed == null ? reading : confirmed;
    } else if (by.words() != null || reading.unconfirmed()) {
      reported = reported == null ? reading : reported;
      if (confirmed == null && isOfAuthority(reading) && first) {
        confirmed = reading;
      }
    } else {
      own = own == null ? reading : own;
    }
  }

  /** The side that takes it upon itself; null where none does. */
  @Nullable Reading claimed() {
    return claimed;
  }

  /** One side, of another; null where none says so. */
  @Nullable Reading charged() {
    return charged;
  }

  /** Somebody else; null where nobody is named. */
  @Nullable Reading reported() {
    return reported;
  }

  /** An authority; null where none tells of it. */
  @Nullable Reading confirmed() {
    return confirmed;
  }

  /** The outlet itself; null where it only passes on what others say. */
  @Nullable Reading own() {
    return own;
  }

  /** Whether an authority tells of the act itself or its toll. */
  private static boolean isConfirmed(Reading reading) {
    return reading.attribution().authority()
        && !Cue.DENIAL.isIn(reading.sentence())
        && (!reading.tolls().isEmpty() || reading.confirmed())
        && !reading.unconfirmed();
  }

  private static boolean isOfAuthority(Reading reading) {
    Attribution by = reading.attribution();
    return by.authority() && !by.source() && !by.party() && !reading.unconfirmed();
  }

  /** Whether the sentence gives the act only as what somebody takes upon himself. */
  static boolean isClaim(Reading reading) {
    if (reading.claims().isEmpty()) {
      return false;
    }
    Thing claim = reading.claims().getFirst();
    EventMention event = reading.events().getFirst();
    return event.from() >= claim.from();
  }
}
