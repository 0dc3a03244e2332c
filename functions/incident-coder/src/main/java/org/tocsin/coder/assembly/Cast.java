package org.tocsin.coder.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.Side;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/** Who took part in an incident, over all its sentences. */
final class Cast {

  /** The weight of a role that only nearness tells. */
  private static final int GUESS = 1;

  private Cast() {}

  /** The parties of all sentences, each once, with the first role that a sentence gives it. */
  static List<Party> of(Draft draft) {
    Map<String, Party> byName = new LinkedHashMap<>();
    Map<String, Map<ActorRole, Integer>> votes = new HashMap<>();
    List<Party> all = new ArrayList<>();
    draft.readings().forEach(reading -> all.addAll(reading.parties()));
    draft.accusations().forEach(accusation -> all.add(accusation.party()));
    for (Party party : all) {
      byName.putIfAbsent(party.key(), party);
      if (party.role() != null) {
        votes
            .computeIfAbsent(party.key(), k -> new EnumMap<>(ActorRole.class))
            .merge(party.role(), party.weight(), Integer::sum);
      }
    }
    List<Party> parties = new ArrayList<>();
    byName.forEach(
        (key, party) -> {
          Map<ActorRole, Integer> of = votes.getOrDefault(key, Map.of());
          ActorRole role = role(of);
          boolean guessed =
              all.stream()
                  .noneMatch(
                      p -> p.key().equals(key) && p.role() == role && p.weight() > GUESS);
          parties.add(party.withRole(role, role == null ? 0 : guessed ? GUESS : GUESS + 1));
        });
    return named(parties);
  }

  /** The role that its sentences tell most surely. */
  private static @Nullable ActorRole role(Map<ActorRole, Integer> votes) {
    ActorRole best = null;
    for (Map.Entry<ActorRole, Integer> vote : votes.entrySet()) {
      if (best == null || vote.getValue() > votes.getOrDefault(best, 0)) {
        best = vote.getKey();
      }
    }
    return best;
  }

  /** "the fighters" are no second group beside a named one of the same role. */
  private static List<Party> named(Collection<Party> parties) {
    List<Party> kept = new ArrayList<>();
    for (Party party : parties) {
      boolean known =
          party.id() == null
              && party.isArmed()
              && parties.stream()
                  .anyMatch(
                      p ->
                          p.id() != null
                              && p.isArmed()
                              && p.role() == party.role()
                              && (p.kind() == party.kind()
                                  || (party.kind() == ActorKind.UNKNOWN && !p.isState())));
      if (!known) {
        kept.add(party);
      }
    }
    return kept;
  }

  /**
   * In a battle a state and its enemy are not on one side: where the words made both assailants,
   * who lost the place, or the only dead, is the target.
   */
  static List<Party> opposed(List<Party> parties, SubEventType type, Draft draft) {
    boolean both =
        type.eventType() == EventType.BATTLES
            && parties.stream().anyMatch(p -> isAssailant(p) && p.isState())
            && parties.stream().anyMatch(p -> isAssailant(p) && isGroup(p));
    if (!both) {
      return parties;
    }
    boolean soldiers = anyDead(draft, Side.SECURITY);
    boolean fighters = anyDead(draft, Side.MILITANT);
    boolean stateLost =
        type == SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY || (soldiers && !fighters);
    boolean groupLost =
        type == SubEventType.GOVERNMENT_REGAINS_TERRITORY || (fighters && !soldiers);
    return parties.stream()
        .map(
            p ->
                isAssailant(p) && (p.isState() ? stateLost : groupLost && !stateLost && isGroup(p))
                    ? p.withRole(ActorRole.TARGET)
                    : p)
        .toList();
  }

  /** Whether a role is only a guess where the text tells who had it, or a state's by nearness. */
  private static boolean isBeaten(Party party, List<Party> parties, SubEventType type) {
    if (party.weight() > GUESS || type.eventType() == EventType.BATTLES) {
      return false;
    }
    boolean better =
        parties.stream().anyMatch(p -> p.role() == party.role() && p.weight() > GUESS);
    return better
        || (party.isState()
            && isAssailant(party)
            && type.eventType() != EventType.STRATEGIC_DEVELOPMENTS
            && type.eventType() != EventType.PROTESTS);
  }

  private static boolean isAssailant(Party party) {
    return party.role() == ActorRole.ASSAILANT;
  }

  private static boolean isGroup(Party party) {
    return party.isArmed() && !party.isState();
  }

  private static boolean anyDead(Draft draft, Side side) {
    return draft.readings().stream()
        .flatMap(reading -> reading.tolls().stream())
        .anyMatch(toll -> toll.harm() == Harm.KILLED && toll.side() == side);
  }

  /** Those with a role, once the type is known: the kinds of actors tell what the text does not. */
  static List<Party> withRoles(List<Party> parties, SubEventType type) {
    List<Party> filled = new ArrayList<>();
    boolean assailant = parties.stream().anyMatch(p -> p.role() == ActorRole.ASSAILANT);
    for (Party party : parties) {
      ActorRole role = isBeaten(party, parties, type) ? null : party.role();
      if (role == null && party.role() != null) {
        continue;
      }
      if (type.eventType() == EventType.PROTESTS && role == null) {
        role = ActorRole.PARTICIPANT;
      } else if (role == null && party.isArmed() && !party.isState()) {
        role = assailant ? null : ActorRole.ASSAILANT;
      } else if (role == null
          && party.isState()
          && assailant
          && type.eventType() == EventType.BATTLES) {
        role = ActorRole.TARGET;
      }
      if (role != null) {
        filled.add(party.withRole(role));
      }
    }
    return filled;
  }
}
