package org.tocsin.coder.fields;

import java.util.List;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.Side;
import org.tocsin.coder.toll.TollMention;

/** Tells the toll that only the side tells which takes it upon itself. */
final class Boast {

  private Boast() {}

  /**
   * Whether only those who claim an attack tell the toll, and others tell another of the same side:
   * "the group said it had killed 90 soldiers" where the army's dead are eight, or 40 people in
   * all.
   */
  static boolean is(Reading reading, List<Reading> readings, int at, Harm harm) {
    if (OwnDeeds.areTold(reading)) {
      return readings.stream()
          .filter(r -> !OwnDeeds.areTold(r))
          .flatMap(r -> r.tolls().stream())
          .anyMatch(t -> t.harm() == harm && OwnDeeds.isRival(t, reading.tolls(), harm));
    }
    if (reading.claims().isEmpty()) {
      return false;
    }
    for (int i = 0; i < readings.size(); i++) {
      boolean before = i < at;
      boolean rival =
          readings.get(i).claims().isEmpty()
              && readings.get(i).tolls().stream()
                  .filter(t -> t.harm() == harm)
                  .anyMatch(t -> reading.tolls().stream().anyMatch(c -> isRival(c, t, before)));
      if (rival) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what a group claims and what others tell are of the same people.
   *
   * @param before whether the others told it before the claim, as the toll of all
   */
  private static boolean isRival(TollMention claimed, TollMention told, boolean before) {
    boolean more =
        before && told.side() == Side.ANY && claimed.quantity().best() > told.quantity().best();
    return claimed.harm() == told.harm()
        && (claimed.side() == told.side() || isOfOwn(told) || more);
  }

  /** "the army put its dead at eight": of the side that was attacked, by whatever word. */
  private static boolean isOfOwn(TollMention toll) {
    return toll.side() == Side.ANY && toll.people().isEmpty();
  }
}
