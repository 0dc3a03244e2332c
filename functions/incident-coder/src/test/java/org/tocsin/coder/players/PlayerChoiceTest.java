package org.tocsin.coder.players;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.SubEventType;

/** What the weights may do to what the rules say: strike out anybody, add only who suffered. */
class PlayerChoiceTest {

  private static final Sentence SENTENCE =
      Document.of(Articles.of(null, null, "Gunmen killed a nurse.")).sentences().getFirst();

  @ParameterizedTest
  @CsvSource({
    "ATTACK, true",
    "ABDUCTION_FORCED_DISAPPEARANCE, true",
    "REMOTE_EXPLOSIVE_LANDMINE_IED, true",
    "LOOTING_PROPERTY_DESTRUCTION, true",
    "ARMED_CLASH, false",
    "PEACEFUL_PROTEST, false",
    "ARRESTS, false"
  })
  void theWeightsAreForAttacksInWhichOneSideSuffers(SubEventType type, boolean expected) {
    assertEquals(expected, PlayerChoice.isFor(type));
  }

  @Test
  void aTraitWithoutWeightChangesNothing() {
    Set<String> known = Set.of("s:AGENT");
    Set<String> more = Set.of("s:AGENT", "no such trait");
    assertEquals(PlayerWeights.assailant(known), PlayerWeights.assailant(more));
    assertEquals(PlayerWeights.target(known), PlayerWeights.target(more));
  }

  @Test
  void theVerbsTellWhoDidItAndWhoSufferedIt() {
    int doer = PlayerWeights.assailant(Set.of("s:AGENT")) - PlayerWeights.assailant(Set.of());
    int sufferer = PlayerWeights.target(Set.of("s:PATIENT")) - PlayerWeights.target(Set.of());
    assertTrue(doer > 0 && sufferer > 0, doer + " " + sufferer);
  }

  @Test
  void whatIsLikelyStays() {
    Party doer = party("gunmen", ActorRole.ASSAILANT);
    Party victim = party("nurse", ActorRole.TARGET);
    List<Player> players =
        List.of(
            player(doer, false, best(PlayerWeights::assailant)),
            player(victim, false, best(PlayerWeights::target)));
    assertEquals(List.of(doer, victim), PlayerChoice.of(players, List.of(doer, victim)).parties());
  }

  @Test
  void whatIsUnlikelyOverAllMentionsIsStruckOut() {
    Party doer = party("police", ActorRole.ASSAILANT);
    Party victim = party("governor", ActorRole.TARGET);
    List<Player> players =
        List.of(
            player(doer, false, worst(PlayerWeights::assailant)),
            player(victim, false, worst(PlayerWeights::target)),
            player(party("Window", null), true, worst(PlayerWeights::target)));
    PlayerChoice choice = PlayerChoice.of(players, List.of(doer, victim));
    assertEquals(List.of(), choice.parties());
    assertEquals(Set.of("window"), choice.struck());
  }

  @Test
  void whoTheFinderDoesNotKnowKeepsHisRole() {
    Party doer = party("gunmen", ActorRole.ASSAILANT);
    assertEquals(List.of(doer), PlayerChoice.of(List.of(), List.of(doer)).parties());
  }

  @Test
  void whoLikelySufferedIsAddedAsATargetAndACivilian() {
    Set<String> traits = best(t -> PlayerWeights.target(t) - PlayerWeights.assailant(t));
    traits.remove(PlayerTraits.THING);
    PlayerChoice choice =
        PlayerChoice.of(List.of(player(party("nurse", null), false, traits)), List.of());
    assertEquals(1, choice.added().size());
    Party added = choice.parties().getFirst();
    assertEquals(ActorRole.TARGET, added.role());
    assertEquals(ActorKind.CIVILIANS, added.kind());
  }

  @Test
  void nobodyIsSaidToHaveDoneItByWeightsAlone() {
    Set<String> traits = best(t -> PlayerWeights.assailant(t) - PlayerWeights.target(t));
    traits.remove(PlayerTraits.THING);
    PlayerChoice choice =
        PlayerChoice.of(List.of(player(party("rebels", null), false, traits)), List.of());
    assertEquals(List.of(), choice.parties());
    assertEquals(List.of(), choice.added());
  }

  @ParameterizedTest
  @CsvSource({
    "r:by, in:before1, true",
    "r:subject-act, in:aside1, true",
    "r:of, in:before1, false",
    "r:by, in:aside, false"
  })
  void whereNobodyIsKnownFightersOfASentenceBesideDidIt(
      String relation, String sentence, boolean expected) {
    Party fighters =
        new Party("rebels", null, ActorKind.REBEL_GROUP, "rebels", true, 0, 1, null, 0);
    Set<String> traits = Set.of("alone:true", "s:AGENT:ACT", relation, sentence);
    List<Player> players = List.of(player(fighters, false, traits));
    assertEquals(
        expected,
        PlayerChoice.of(players, List.of()).parties().stream()
            .anyMatch(p -> p.role() == ActorRole.ASSAILANT));
    Party known = party("gunmen", ActorRole.ASSAILANT);
    assertEquals(List.of(known), PlayerChoice.of(players, List.of(known)).parties());
  }

  private static Party party(String name, @Nullable ActorRole role) {
    return new Party(name, null, ActorKind.UNKNOWN, name, false, 0, 1, role, role == null ? 0 : 3);
  }

  private static Player player(Party party, boolean thing, Set<String> traits) {
    Set<String> all = new HashSet<>(traits);
    if (thing) {
      all.add(PlayerTraits.THING);
    } else {
      all.remove(PlayerTraits.THING);
    }
    return new Player(party, thing, SENTENCE, all);
  }

  /** All traits of the file that speak for it. */
  private static Set<String> best(ToIntFunction<Set<String>> weight) {
    return traits(weight, 1);
  }

  private static Set<String> worst(ToIntFunction<Set<String>> weight) {
    return traits(weight, -1);
  }

  private static Set<String> traits(ToIntFunction<Set<String>> weight, int sign) {
    int none = weight.applyAsInt(Set.of());
    Set<String> traits = new HashSet<>();
    for (String line : Lines.of(PlayerWeights.class, "players.txt")) {
      String trait = line.split("\\s+", -1)[2];
      if (sign * (weight.applyAsInt(Set.of(trait)) - none) > 0) {
        traits.add(trait);
      }
    }
    return traits;
  }
}
