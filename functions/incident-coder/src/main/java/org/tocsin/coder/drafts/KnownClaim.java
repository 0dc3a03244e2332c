package org.tocsin.coder.drafts;

import org.tocsin.coder.days.Definite;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;

/**
 * Tells that a group claims what the text has told already: "claimed responsibility for the raid,
 * saying its fighters had killed 52" is of the raid, whatever toll the group gives it.
 */
final class KnownClaim {

  /** Words from "claimed responsibility" to what is claimed. */
  private static final int REACH = 4;

  private KnownClaim() {}

  /**
   * The same without the day of the claim, which is none of the act's; but where the text tells of
   * an act of that day, it may be that one's.
   */
  static Reading undated(Reading reading, Drafts drafts) {
    Draft focus = drafts.focus();
    boolean other = focus != null && !focus.fitsTime(reading) && is(reading);
    return other && drafts.noneOfDayOf(reading) ? reading.on(null) : reading;
  }

  /** Whether a sentence claims an act that the reader knows, and names no place for it. */
  static boolean is(Reading reading) {
    Toponym place = reading.place();
    if (reading.claims().isEmpty() || (place != null && place.isLocal())) {
      return false;
    }
    Thing claim = reading.claims().getFirst();
    for (EventMention event : reading.events()) {
      boolean claimed =
          event.from() >= claim.from()
              && event.from() <= claim.to() + REACH
              && !event.trigger().isVerb();
      if (claimed) {
        return Definite.at(reading.sentence(), event.from());
      }
    }
    return false;
  }
}
