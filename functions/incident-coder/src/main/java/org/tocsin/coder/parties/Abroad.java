package org.tocsin.coder.parties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.Location;

/** Tells the forces of the state whose country an incident is in from those of other states. */
public final class Abroad {

  /** The state that a land without one of its own belongs to. */
  private static final Map<String, String> STATES = new HashMap<>();

  static {
    for (String line : Lines.of(Abroad.class, "territories.txt")) {
      List<String> codes = List.of(line.split(" ", -1));
      codes.subList(1, codes.size()).forEach(land -> STATES.put(land, codes.getFirst()));
    }
  }

  private Abroad() {}

  /** The parties with the kind that they are of where the incident happened. */
  public static List<Party> settle(List<Party> parties, @Nullable Location location) {
    String here = location == null ? null : location.country();
    if (here == null) {
      return parties;
    }
    String state = STATES.getOrDefault(here, here);
    List<Party> settled = new ArrayList<>();
    for (Party party : parties) {
      String owner = party.isState() && party.id() != null ? party.country() : null;
      ActorKind kind =
          owner == null
              ? party.kind()
              : owner.equals(state) ? ActorKind.STATE_FORCES : ActorKind.EXTERNAL_FORCES;
      settled.add(party.withKind(kind));
    }
    return settled;
  }
}
