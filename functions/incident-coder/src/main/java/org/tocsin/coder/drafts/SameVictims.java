package org.tocsin.coder.drafts;

import org.tocsin.coder.reading.Reading;

/** Tells by those who suffered that a sentence goes on with an incident, whatever day it names. */
final class SameVictims {

  private SameVictims() {}

  /** Whether the same people suffered, or some of them. */
  static boolean areIn(Draft draft, Reading reading) {
    return SamePerson.isIn(draft, reading)
        || Captives.areOf(draft, reading)
        || TakenAgain.is(draft, reading)
        || LaterDeath.isOf(draft, reading);
  }

  /** Whether a sentence tells that one of them died: the day is the one on which they were hurt. */
  static boolean isDeathOf(Draft draft, Reading reading) {
    return LaterDeath.isOf(draft, reading)
        || (SamePerson.isIn(draft, reading) && SamePerson.isDeath(draft, reading));
  }
}
