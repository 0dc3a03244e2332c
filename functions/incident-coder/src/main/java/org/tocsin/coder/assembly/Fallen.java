package org.tocsin.coder.assembly;

import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.Side;
import org.tocsin.coder.toll.TollMention;

/**
 * On which sides the tolls of a draft tell of victims.
 *
 * @param killed whether anybody was killed
 * @param harmed whether anybody was harmed
 * @param civilians whether civilians were
 * @param anybody whether people were of whom the words tell no side
 * @param security whether soldiers, police or guards were
 * @param militants whether fighters of others were
 */
record Fallen(
    boolean killed,
    boolean harmed,
    boolean civilians,
    boolean anybody,
    boolean security,
    boolean militants) {

  static Fallen of(Draft draft) {
    Fallen all = new Fallen(false, false, false, false, false, false);
    for (Reading reading : draft.readings()) {
      for (TollMention toll : reading.tolls()) {
        if (toll.quantity().best() > 0) {
          all = all.with(toll);
        }
      }
    }
    return all;
  }

  private Fallen with(TollMention toll) {
    return new Fallen(
        killed || toll.harm() == Harm.KILLED,
        true,
        civilians || toll.side() == Side.CIVILIAN,
        anybody || toll.side() == Side.ANY,
        security || toll.side() == Side.SECURITY,
        militants || toll.side() == Side.MILITANT);
  }
}
