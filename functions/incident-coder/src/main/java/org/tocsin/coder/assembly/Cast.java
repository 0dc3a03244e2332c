package org.tocsin.coder.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/** Who took part in an incident, over all its sentences. */
final class Cast {

  private Cast() {}

  /** The parties of all sentences, each once, with the first role that a sentence gives it. */
  static List<Party> of(Draft draft) {
    Map<String, Party> byName = new LinkedHashMap<>();
    for (Reading reading : draft.readings()) {
      for (Party party : reading.parties()) {
        byName.merge(
            party.key(),
            party,
            (one, two) ->
                one.role() != null || two.role() == null ? one : one.withRole(two.role()));
      }
    }
    return named(byName.values());
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

  /** Those with a role, once the type is known: the kinds of actors tell what the text does not. */
  static List<Party> withRoles(List<Party> parties, SubEventType type) {
    List<Party> filled = new ArrayList<>();
    boolean assailant = parties.stream().anyMatch(p -> p.role() == ActorRole.ASSAILANT);
    for (Party party : parties) {
      ActorRole role = party.role();
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
