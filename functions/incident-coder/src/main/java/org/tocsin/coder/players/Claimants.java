package org.tocsin.coder.players;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.parties.Accusation;
import org.tocsin.coder.parties.Cast;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
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

  private static final Set<String> SAID = Set.of("said", "says", "stated");

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
        boolean before = party.to() <= claim.from();
        if (group && (before || (best == null && !isOfState(reading, claim)))) {
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

  /** "the army said it had carried out a strike on the rebels": a state says it, and no group. */
  private static boolean isOfState(Reading reading, Thing claim) {
    Sentence s = reading.sentence();
    boolean said = SAID.contains(s.norm(claim.from()));
    return said && reading.parties().stream().noneMatch(p -> isGroupBefore(p, claim));
  }

  private static boolean isGroupBefore(Party party, Thing claim) {
    return party.isArmed() && !party.isState() && party.to() <= claim.from();
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
