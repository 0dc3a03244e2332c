package org.tocsin.coder.players;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.parties.Accusation;
import org.tocsin.coder.parties.Cast;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Words;
import org.tocsin.pipeline.record.ActorRole;

/** The groups that take an incident upon themselves. */
public final class Claimants {

  /**
   * A group that says that it did it.
   *
   * @param party the group
   * @param words the words of its claim
   * @param reading what their sentence tells; null where it tells no event of its own
   */
  public record Claimant(Party party, Words words, @Nullable Reading reading) {}

  private Claimants() {}

  /** The groups that stand before the words of a claim, or after "by"; each once. */
  public static List<Claimant> of(Draft draft) {
    Map<String, Claimant> found = new LinkedHashMap<>();
    for (Reading reading : draft.readings()) {
      if (reading.claims().isEmpty()) {
        continue;
      }
      Thing claim = reading.claims().getFirst();
      Party best = null;
      for (Party party : reading.parties()) {
        boolean group = party.isArmed() && !party.isState();
        if (group && (party.to() <= claim.from() || best == null)) {
          best = best == null || (best.id() == null && party.id() != null) ? party : best;
        }
      }
      if (best != null) {
        Words words =
            new Words(
                reading.sentence(),
                Math.min(best.from(), claim.from()),
                Math.max(best.to(), claim.to()));
        found.putIfAbsent(best.label(), new Claimant(best, words, reading));
      }
    }
    for (Accusation accusation : draft.accusations()) {
      Party by = accusation.party();
      if (accusation.claimed()) {
        Words words = new Words(accusation.sentence(), by.from(), by.to());
        found.putIfAbsent(by.label(), new Claimant(by, words, null));
      }
    }
    // "Islamic State Mozambique" said it where the headline says that Islamic State did.
    List<String> names = found.values().stream().map(c -> c.party().name()).toList();
    found
        .values()
        .removeIf(c -> names.stream().anyMatch(n -> n.startsWith(c.party().name() + ' ')));
    return new ArrayList<>(found.values());
  }

  /**
   * The cast with the group that claims it among those who did it, where the text names nobody else
   * who did; "the gunmen", "fighters" are its own then.
   */
  public static PlayerChoice among(PlayerChoice cast, List<Claimant> claimants) {
    boolean known =
        cast.parties().stream().anyMatch(p -> p.role() == ActorRole.ASSAILANT && p.id() != null);
    Party group =
        claimants.stream()
            .map(Claimant::party)
            .filter(p -> p.id() != null)
            .findFirst()
            .orElse(null);
    if (known || group == null) {
      return cast;
    }
    List<Party> parties = new ArrayList<>();
    for (Party party : cast.parties()) {
      boolean unnamed =
          party.role() == ActorRole.ASSAILANT && party.id() == null && party.isArmed();
      if (!unnamed && !party.key().equals(group.key())) {
        parties.add(party);
      }
    }
    parties.add(group.withRole(ActorRole.ASSAILANT, Cast.GUESS + 1));
    return new PlayerChoice(parties, cast.added(), cast.struck());
  }
}
