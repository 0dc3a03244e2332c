package org.tocsin.coder.fields;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.record.ActorRole;

/** Tells a riot from a battle by what was thrown: with petrol bombs and stones no army fights. */
final class ThrownThings {

  private static final Set<String> THROWN = Lines.setOf(ThrownThings.class, "thrown.txt");

  private ThrownThings() {}

  /** Whether several of no armed side attacked the forces of a state with such things alone. */
  static boolean are(Draft draft, List<Party> parties) {
    boolean thrown = false;
    for (Reading reading : draft.readings()) {
      for (Thing weapon : reading.weapons()) {
        if (!THROWN.contains(weapon.name())) {
          return false;
        }
        thrown = true;
      }
    }
    return thrown
        && parties.stream().noneMatch(p -> p.isArmed() && !p.isState())
        && parties.stream().anyMatch(p -> p.role() == ActorRole.TARGET && p.isState());
  }
}
