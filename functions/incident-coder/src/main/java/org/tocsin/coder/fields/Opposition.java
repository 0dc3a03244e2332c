package org.tocsin.coder.fields;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.parties.Cast;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.Side;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/** Settles who stands against whom in an incident, once its type is known. */
final class Opposition {

  private final List<Party> parties;
  private final SubEventType type;
  private final Draft draft;

  private Opposition(List<Party> parties, SubEventType type, Draft draft) {
    this.parties = parties;
    this.type = type;
    this.draft = draft;
  }

  /** The parties with a role, after the incident's type. */
  static List<Party> settle(List<Party> parties, ChosenType choice, Draft draft) {
    SubEventType type = choice.type();
    if (choice.isEven() && new Opposition(parties, type, draft).isUnsettled()) {
      return parties.stream()
          .filter(p -> p.isArmed() || p.role() != null)
          .map(Opposition::even)
          .toList();
    }
    if (type == SubEventType.OTHER && ToldFirst.isFind(draft)) {
      return parties.stream().map(p -> p.withRole(null)).toList(); // who dug did nothing to anybody
    }
    if (type == SubEventType.OTHER) {
      return parties.stream().map(Opposition::untargeted).toList();
    }
    if (type == SubEventType.AGREEMENT) {
      return parties.stream()
          .filter(p -> p.role() != null || p.isArmed())
          .map(Opposition::even)
          .toList();
    }
    List<Party> united = new Opposition(parties, type, draft).united();
    List<Party> opposed = new Opposition(united, type, draft).opposed();
    List<Party> kept = new Opposition(opposed, type, draft).withoutGuesses();
    return new Opposition(kept, type, draft).filled();
  }

  /** Whether nobody is told to have attacked, nor the dead of either side apart. */
  private boolean isUnsettled() {
    return !anyDead(Side.SECURITY)
        && !anyDead(Side.MILITANT)
        && parties.stream()
            .noneMatch(
                p -> p.isArmed() && p.role() == ActorRole.ASSAILANT && p.weight() > Cast.GUESS);
  }

  /** The dead of a mass grave, the captives who are freed: nobody does anything to them. */
  private static Party untargeted(Party party) {
    return party.role() == ActorRole.TARGET && party.id() == null ? party.withRole(null) : party;
  }

  private static Party even(Party party) {
    return party.isArmed() ? party.withRole(ActorRole.PARTICIPANT) : party;
  }

  /**
   * The forces of a state that hunts rebels fall on its own side; who breaks up a protest is no
   * target for the officers who were hurt in it.
   */
  private List<Party> united() {
    boolean hunted = parties.stream().anyMatch(p -> isTarget(p) && p.isArmed() && !p.isState());
    boolean hunt = type == SubEventType.ARMED_CLASH && hunted && anyAssailant(true);
    boolean force = type == SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS;
    boolean one = (hunt && !anyAssailant(false)) || (force && !anyAssailant());
    return !one
        ? parties
        : parties.stream()
            .map(p -> isTarget(p) && p.isState() ? p.withRole(ActorRole.ASSAILANT) : p)
            .toList();
  }

  private static boolean isTarget(Party party) {
    return party.role() == ActorRole.TARGET;
  }

  private boolean anyAssailant() {
    return anyAssailant(true) || anyAssailant(false);
  }

  /** A state and its enemy are not on one side, where the words made both assailants. */
  private List<Party> opposed() {
    if (type == SubEventType.ARRESTS && !draft.areAllies()) {
      return map(false, ActorRole.TARGET); // "arrested nine men suspected of the attack"
    }
    boolean both = anyAssailant(true) && anyAssailant(false);
    if (!both || draft.areAllies()) {
      return parties;
    }
    boolean battle = type.eventType() == EventType.BATTLES;
    boolean soldiers = anyDead(Side.SECURITY);
    boolean fighters = anyDead(Side.MILITANT);
    boolean stateLost =
        type == SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY || (soldiers && !fighters);
    boolean groupLost =
        type == SubEventType.GOVERNMENT_REGAINS_TERRITORY || (fighters && !soldiers);
    if (isOfGroup()) {
      // Attackers whom the police then shoot remain the attackers.
      boolean hit = parties.stream().anyMatch(p -> isTarget(p) && p.isState());
      return battle || isFought() ? map(true, battle && !hit ? ActorRole.TARGET : null) : parties;
    }
    if (!battle) {
      return parties;
    }
    return stateLost
        ? map(true, ActorRole.TARGET)
        : groupLost ? map(false, ActorRole.TARGET) : parties;
  }

  /** Whether a group surely attacked and hurt others than its own. */
  private boolean isOfGroup() {
    boolean surely =
        parties.stream().anyMatch(p -> isAssailant(p, false) && p.weight() > Cast.GUESS);
    boolean hurtOthers = anyDead(Side.SECURITY) || anyDead(Side.ANY) || anyDead(Side.CIVILIAN);
    return surely
        && hurtOthers
        && type != SubEventType.GOVERNMENT_REGAINS_TERRITORY
        && type.eventType() != EventType.STRATEGIC_DEVELOPMENTS;
  }

  /** Whether any of a group were killed or hunted. */
  private boolean isFought() {
    return anyDead(Side.MILITANT)
        || draft.readings().stream()
            .flatMap(reading -> reading.parties().stream())
            .anyMatch(p -> p.role() == ActorRole.TARGET && p.isArmed() && !p.isState());
  }

  private List<Party> map(boolean state, @Nullable ActorRole role) {
    return parties.stream().map(p -> isAssailant(p, state) ? p.withRole(role) : p).toList();
  }

  private boolean anyAssailant(boolean state) {
    return parties.stream().anyMatch(p -> isAssailant(p, state));
  }

  private static boolean isAssailant(Party party, boolean state) {
    return party.role() == ActorRole.ASSAILANT && party.isState() == state;
  }

  private boolean anyDead(Side side) {
    return draft.readings().stream()
        .flatMap(reading -> reading.tolls().stream())
        .anyMatch(toll -> toll.harm() == Harm.KILLED && toll.side() == side);
  }

  private List<Party> withoutGuesses() {
    return parties.stream().filter(p -> !isBeaten(p)).toList();
  }

  /** Whether a role is only a guess where the text tells who had it, or a state's by nearness. */
  private boolean isBeaten(Party party) {
    if (party.role() == null
        || party.weight() > Cast.GUESS
        || type.eventType() == EventType.BATTLES) {
      return false;
    }
    boolean better =
        parties.stream().anyMatch(p -> p.role() == party.role() && p.weight() > Cast.GUESS);
    return better
        || (isAssailant(party, true)
            && type.eventType() != EventType.STRATEGIC_DEVELOPMENTS
            && type.eventType() != EventType.PROTESTS);
  }

  private boolean anyProtester() {
    return parties.stream().anyMatch(p -> p.kind() == ActorKind.PROTESTERS);
  }

  /** Whether a side of a battle stands against those who plainly began it. */
  private boolean isAttacked(Party party) {
    return type.eventType() == EventType.BATTLES
        && party.isArmed()
        && parties.stream().noneMatch(p -> isTarget(p) && p.isState() && party.isState())
        && parties.stream()
            .anyMatch(p -> isAssailant(p, !party.isState()) && p.weight() > Cast.GUESS);
  }

  /** Those with a role: the kinds of actors tell what the text does not. */
  private List<Party> filled() {
    List<Party> filled = new ArrayList<>();
    boolean assailant = parties.stream().anyMatch(p -> p.role() == ActorRole.ASSAILANT);
    for (Party party : parties) {
      ActorRole role = party.role();
      boolean peaceful = type == SubEventType.PEACEFUL_PROTEST;
      if (peaceful && party.isState() && role == null) {
        continue; // police who look on take no part.
      }
      if (peaceful && role == ActorRole.TARGET && party.kind() == ActorKind.CIVILIANS) {
        role = ActorRole.PARTICIPANT;
      } else if (type.eventType() == EventType.PROTESTS
          && role == null
          && (party.kind() != ActorKind.CIVILIANS || !anyProtester())) {
        role = ActorRole.PARTICIPANT;
      } else if (role == null && party.isArmed() && !party.isState()) {
        boolean unknown =
            type == SubEventType.ARRESTS
                || (party.id() == null && type == SubEventType.AIR_DRONE_STRIKE);
        role = assailant || unknown ? null : ActorRole.ASSAILANT;
      } else if (role == null
          && party.isState()
          && assailant
          && type.eventType() == EventType.BATTLES
          && parties.stream().noneMatch(p -> isTarget(p) && p.isState())) {
        role = ActorRole.TARGET;
      } else if (role == ActorRole.PARTICIPANT && isAttacked(party)) {
        role = ActorRole.TARGET;
      } else if (role == ActorRole.PARTICIPANT
          && assailant
          && type.eventType() == EventType.VIOLENCE_AGAINST_CIVILIANS) {
        role = null; // the police who exchanged fire with a lone gunman
      }
      if (role != null) {
        filled.add(party.withRole(role));
      }
    }
    return filled;
  }
}
