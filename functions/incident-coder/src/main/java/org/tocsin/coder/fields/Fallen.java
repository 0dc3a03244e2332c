package org.tocsin.coder.fields;

import java.util.Locale;
import java.util.Set;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.parties.Cast;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.Side;
import org.tocsin.coder.toll.TollMention;
import org.tocsin.pipeline.record.ActorRole;

/**
 * On which sides the tolls of a draft tell of victims.
 *
 * @param killed whether anybody was killed
 * @param harmed whether anybody was harmed
 * @param civilians whether civilians were
 * @param anybody whether people were of whom the words tell no side: "people"
 * @param bare whether only a number tells of some: "2 killed"
 * @param security whether soldiers, police or guards were
 * @param militants whether fighters of others were
 */
record Fallen(
    boolean killed,
    boolean harmed,
    boolean civilians,
    boolean anybody,
    boolean bare,
    boolean security,
    boolean militants) {

  private static final Set<String> MEMBERS = Lines.setOf(Fallen.class, "members.txt");

  /** Guards of nobody's force, by all of their words. */
  private static final Set<String> GUARDS = Lines.setOf(Fallen.class, "guards.txt");

  /** Words of a robbery. */
  private static final Set<String> ROBBERY = Lines.setOf(Fallen.class, "robbery.txt");

  /** Words from "members" to the name of their force at most: "of the national". */
  private static final int MEMBER = 3;

  static Fallen of(Draft draft) {
    Fallen all = new Fallen(false, false, false, false, false, false, false);
    for (Reading reading : draft.readings()) {
      for (TollMention toll : reading.tolls()) {
        if (toll.quantity().best() > 0) {
          Side side =
              isOfRobbery(toll) || (isGuard(toll) && isOfCivilians(draft))
                  ? Side.CIVILIAN
                  : side(reading, toll);
          all = all.with(toll, side);
        }
      }
    }
    return all;
  }

  /** The side of a toll; of "15 of them" that of those whom the sentence has attacked. */
  private static Side side(Reading reading, TollMention toll) {
    Sentence s = reading.sentence();
    boolean them =
        s.norm(toll.to() - 1).equals("them")
            || (s.norm(toll.to()).equals("of") && s.norm(toll.to() + 1).equals("them"));
    if (toll.side() != Side.ANY || toll.isBare()) {
      return toll.side();
    }
    Side side = Side.ANY;
    for (Party party : reading.parties()) {
      boolean attacked = party.role() == ActorRole.TARGET && party.weight() > Cast.GUESS;
      if ((them && attacked) || isOf(party, toll)) {
        side = !party.isArmed() ? Side.CIVILIAN : party.isState() ? Side.SECURITY : Side.MILITANT;
      }
    }
    return side;
  }

  /** "one member of the front", "two Front members": those who fell, by the name of their force. */
  private static boolean isOf(Party party, TollMention toll) {
    if (!party.isArmed() || party.role() != ActorRole.TARGET) {
      return false;
    }
    Sentence s = toll.sentence();
    int of = toll.to() + (s.norm(toll.to() + 1).equals("the") ? 2 : 1);
    boolean behind = s.norm(toll.to()).equals("of") && party.from() <= of && party.to() > of;
    return behind
        || isMember(party, toll)
        || (party.from() >= toll.from()
            && party.to() <= toll.to()
            && party.mention().endsWith(toll.people()));
  }

  /** "five members of the army's 4th division were killed": its verb may end the toll. */
  private static boolean isMember(Party party, TollMention toll) {
    Sentence s = toll.sentence();
    for (int i = Math.max(toll.from(), party.from() - MEMBER); i < party.from(); i++) {
      if (s.norm(i).equals("of") && MEMBERS.contains(s.norm(i - 1))) {
        return i > toll.from() && i < toll.to();
      }
    }
    return false;
  }

  /** "a bodyguard", "his guards": beside the one whom they guard they make no battle. */
  private static boolean isGuard(TollMention toll) {
    String people = toll.people().toLowerCase(Locale.ROOT);
    return people.endsWith("bodyguard") || people.endsWith("bodyguards") || GUARDS.contains(people);
  }

  /** "two security guards were shot in a cash van heist": robbers fight no battle with them. */
  private static boolean isOfRobbery(TollMention toll) {
    return isGuard(toll)
        && toll.sentence().tokens().stream().anyMatch(t -> ROBBERY.contains(t.norm()));
  }

  private static boolean isOfCivilians(Draft draft) {
    return draft.readings().stream()
        .flatMap(r -> r.tolls().stream())
        .anyMatch(t -> t.side() == Side.CIVILIAN);
  }

  private Fallen with(TollMention toll, Side side) {
    return new Fallen(
        killed || toll.harm() == Harm.KILLED,
        true,
        civilians || side == Side.CIVILIAN,
        anybody || (side == Side.ANY && !toll.isBare()),
        bare || (side == Side.ANY && toll.isBare()),
        security || side == Side.SECURITY,
        militants || side == Side.MILITANT);
  }
}
