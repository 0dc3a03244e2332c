package org.tocsin.coder.fields;

import java.util.List;
import org.tocsin.coder.parties.Cast;
import org.tocsin.coder.parties.Party;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Which of the two types a place taken by force is of: who took it decides more than the word that
 * tells it. By ACLED's codebook an army from abroad overtakes, as groups without a state do.
 */
final class GroundTaken {

  /** The two types. */
  static final List<SubEventType> TYPES =
      List.of(
          SubEventType.GOVERNMENT_REGAINS_TERRITORY,
          SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY);

  private GroundTaken() {}

  /**
   * The type by who surely took it, the first of several; by the word where none did.
   *
   * @param allied whether a state and a group took it together
   */
  static SubEventType type(SubEventType word, List<Party> parties, boolean allied) {
    if (allied && parties.stream().anyMatch(GroundTaken::isOwnArmy)) {
      return SubEventType.GOVERNMENT_REGAINS_TERRITORY;
    }
    for (Party party : parties) {
      boolean told = party.role() == ActorRole.ASSAILANT && party.weight() > Cast.GUESS;
      if (!told || !party.isArmed()) {
        continue;
      }
      if (!party.isState()) {
        return SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY;
      }
      return party.kind() == ActorKind.STATE_FORCES || isOwnArmySure(parties)
          ? SubEventType.GOVERNMENT_REGAINS_TERRITORY
          : word;
    }
    return word;
  }

  private static boolean isOwnArmy(Party party) {
    return party.role() == ActorRole.ASSAILANT && party.kind() == ActorKind.STATE_FORCES;
  }

  /** "backed by mercenaries from abroad, the army took the town". */
  private static boolean isOwnArmySure(List<Party> parties) {
    return parties.stream().anyMatch(p -> isOwnArmy(p) && p.weight() > Cast.GUESS);
  }
}
