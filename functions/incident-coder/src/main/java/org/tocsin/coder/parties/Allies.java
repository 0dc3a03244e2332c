package org.tocsin.coder.parties;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorRole;

/**
 * Those who help a side are on it: "soldiers and allied militiamen retook the town", "fighters
 * backed by the army". Elsewhere a state and a group stand against each other.
 */
public final class Allies {

  private static final Set<String> WORDS = Lines.setOf(Allies.class, "allies.txt");

  /** Words from the word to either: ", backed by the". */
  private static final int REACH = 3;

  private static final int AGENT = 3;

  private Allies() {}

  /** The parties of a sentence, each ally with the role of whom he helps. */
  public static List<Party> onOneSide(Sentence s, List<Party> parties) {
    return parties.stream().map(p -> amend(s, p, parties)).toList();
  }

  private static Party amend(Sentence s, Party ally, List<Party> parties) {
    for (Party party : parties) {
      boolean before = party.to() <= ally.from();
      boolean behind = ally.to() <= party.from() && ally.weight() <= Cast.GUESS;
      if ((before || behind)
          && party.isArmed()
          && ally.isArmed()
          && party.role() != null
          && party.role() != ActorRole.PARTICIPANT
          && party.weight() > Cast.GUESS
          && (before ? isHelped(s, party, ally) : isHelped(s, ally, party))) {
        return ally.withRole(party.role(), Cast.GUESS + 1);
      }
    }
    return ally;
  }

  /** Whether a sentence tells that a state and a group did it together. */
  public static boolean areAssailants(Sentence s, List<Party> parties) {
    for (Party first : parties) {
      for (Party second : parties) {
        if (first.to() <= second.from()
            && first.isState() != second.isState()
            && isAssailant(first)
            && isAssailant(second)
            && (isHelped(s, first, second) || isJoined(s, first, second))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAssailant(Party party) {
    return party.isArmed() && party.role() == ActorRole.ASSAILANT && party.weight() > Cast.GUESS;
  }

  /** "the army and militiamen attacked": subjects of one verb. */
  private static boolean isJoined(Sentence s, Party first, Party second) {
    boolean agents =
        first.weight() >= AGENT
            && second.weight() >= AGENT
            && first.id() != null
            && second.id() != null;
    return agents && second.from() - first.to() <= 2 && s.norm(first.to()).equals("and");
  }

  private static boolean isHelped(Sentence s, Party first, Party second) {
    // The word may be part of how the second is called: "and allied fighters".
    for (int i = first.to(); i < Math.min(second.to(), first.to() + REACH); i++) {
      if (WORDS.contains(s.norm(i)) && second.from() - i <= REACH) {
        return true;
      }
    }
    return false;
  }
}
