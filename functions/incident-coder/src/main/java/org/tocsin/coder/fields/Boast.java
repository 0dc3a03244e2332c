package org.tocsin.coder.fields;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.Side;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.TollQualifier;

/** Tells the toll that only the side tells which takes it upon itself. */
final class Boast {

  private static final Set<String> CLAIMED = Set.of("claimed", "claims", "alleged", "alleges");

  /** Words from the claim to its number. */
  private static final int REACH = 4;

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
    if (isVagueClaim(reading, readings, harm)) {
      return true;
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

  /** "the party claimed that dozens of its supporters had been killed", where others count four. */
  private static boolean isVagueClaim(Reading reading, List<Reading> readings, Harm harm) {
    return reading.tolls().stream().anyMatch(t -> t.harm() == harm)
        && reading.tolls().stream().filter(t -> t.harm() == harm).allMatch(Boast::isClaimed)
        && readings.stream()
            .filter(r -> !r.equals(reading))
            .flatMap(r -> r.tolls().stream())
            .anyMatch(t -> t.harm() == harm && t.quantity().qualifier() != TollQualifier.WORD);
  }

  /** Whether a number is only a word, and somebody claims it. */
  private static boolean isClaimed(TollMention toll) {
    Sentence s = toll.sentence();
    boolean claimed = false;
    for (int i = Math.max(0, toll.from() - REACH); i < toll.from(); i++) {
      claimed |= CLAIMED.contains(s.norm(i)) && s.norm(i + 1).equals("that");
    }
    return claimed && toll.quantity().qualifier() == TollQualifier.WORD;
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
        && (claimed.side() == told.side()
            || isOfOwn(told)
            || more
            || isVague(claimed, told, before));
  }

  /** "more than 20 apostates", where the police counted civilians and soldiers before. */
  private static boolean isVague(TollMention claimed, TollMention told, boolean before) {
    return before && claimed.side() == Side.ANY && told.side() != Side.ANY;
  }

  /** "the army put its dead at eight": of the side that was attacked, by whatever word. */
  private static boolean isOfOwn(TollMention toll) {
    return toll.side() == Side.ANY && toll.people().isEmpty();
  }
}
