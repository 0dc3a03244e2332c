package org.tocsin.incidents.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.incidents.Told;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Source;
import org.tocsin.pipeline.record.SubEventType;
import org.tocsin.pipeline.record.TextFingerprint;
import org.tocsin.pipeline.record.Toll;
import org.tocsin.pipeline.record.TollQualifier;

class MergeTest {

  private static final Toll OPEN_30 = new Toll(30, 30, null, TollQualifier.MORE_THAN, Map.of());
  private static final Toll DOZENS = new Toll(12, 24, null, TollQualifier.WORD, Map.of());

  private static Incident merge(Told... told) {
    return Merge.of(List.of(told).stream().map(Told::report).toList());
  }

  private static Toll killed(Told... told) {
    return merge(told).coding().killed();
  }

  @Test
  void theLatestFigureIsBestAndTheOthersAreItsSpan() {
    assertEquals(
        new Toll(3, 7, 9, null, Map.of()),
        killed(
            Told.by("a").at("2025-06-02T09:00:00Z").killed(3),
            Told.by("b").at("2025-06-02T10:00:00Z").killed(9),
            Told.by("c").at("2025-06-02T11:00:00Z").killed(7)));
  }

  @Test
  void aLaterButWeakerFigureIsNotBest() {
    assertEquals(
        new Toll(3, 3, 90, null, Map.of()),
        killed(
            Told.by("a").at("2025-06-02T09:00:00Z").killed(3).certainty(Certainty.CONFIRMED),
            Told.by("b").at("2025-06-02T10:00:00Z").killed(90).certainty(Certainty.CLAIMED)));
  }

  @Test
  void aLaterWordDoesNotReplaceANumber() {
    assertEquals(
        new Toll(12, 37, 37, null, Map.of()),
        killed(
            Told.by("a").at("2025-06-02T09:00:00Z").killed(37),
            Told.by("b").at("2025-06-02T10:00:00Z").killed(DOZENS)));
  }

  @Test
  void anEndThatTheBestReportLeavesOpenStaysOpen() {
    assertEquals(
        new Toll(5, 30, null, TollQualifier.MORE_THAN, Map.of()),
        killed(
            Told.by("a").at("2025-06-02T09:00:00Z").killed(5),
            Told.by("b").at("2025-06-02T10:00:00Z").killed(OPEN_30)));
  }

  @Test
  void aCopyThatComesLateIsNoLaterWordOnTheToll() {
    Incident incident =
        merge(
            wire("a").at("2025-06-02T09:00:00Z").killed(3),
            Told.by("b").at("2025-06-02T10:00:00Z").killed(7),
            wire("c").at("2025-06-02T11:00:00Z").killed(3));
    assertEquals(new Toll(3, 7, 7, null, Map.of()), incident.coding().killed());
    assertEquals(2, incident.independentSources());
    assertEquals(
        List.of(true, true, false), incident.sources().stream().map(Source::independent).toList());
  }

  @Test
  void theSameWordsAtOtherOffsetsAreNoCopy() {
    Incident incident =
        merge(
            wire("a"),
            Told.by("b")
                .quote("killed", "killed in the attack on the town", 9)
                .quote("location", "in the border town of Aru", 71));
    assertEquals(2, incident.independentSources());
  }

  @Test
  void aTextOnManySitesIsOneSource() {
    List<Told> told = new ArrayList<>();
    for (int site = 0; site < 10; site++) {
      told.add(Told.by("site" + site).wording(words(0, 60 + site)));
    }
    told.add(Told.by("own").at("2025-06-02T12:00:00Z").wording(words(50, 110)));
    Incident incident = merge(told.toArray(Told[]::new));
    assertEquals(2, incident.independentSources());
    assertEquals(
        List.of("site0", "own"),
        incident.sources().stream().filter(Source::independent).map(Source::articleId).toList());
  }

  @Test
  void theFirstToPublishIsTheSourceWhateverCameFirst() {
    Incident incident =
        merge(
            Told.by("late").at("2025-06-02T11:00:00Z").wording(words(0, 60)),
            Told.by("early").at("2025-06-02T09:00:00Z").wording(words(0, 80)));
    assertEquals(
        List.of("early true", "late false"),
        incident.sources().stream().map(s -> s.articleId() + " " + s.independent()).toList());
  }

  @Test
  void fingerprintsDecideWhereBothArticlesHaveOne() {
    assertEquals(
        2,
        merge(wire("a").wording(words(0, 60)), wire("b").wording(words(60, 120)))
            .independentSources());
    assertEquals(1, merge(wire("a").wording(words(0, 60)), wire("b")).independentSources());
    assertEquals(1, merge(wire("a"), wire("b").wording(words(0, 60))).independentSources());
  }

  @Test
  void ofAnArticleThatChangedTheLastTextCounts() {
    Told copied = Told.by("b").at("2025-06-02T10:00:00Z").wording(words(0, 60));
    Told rewritten = Told.by("b").id("r2").at("2025-06-02T11:00:00Z").wording(words(70, 130));
    assertEquals(
        2, merge(Told.by("a").wording(words(0, 60)), copied, rewritten).independentSources());
  }

  private static TextFingerprint words(int from, int to) {
    return new TextFingerprint(IntStream.range(from, to).map(i -> 97 * i).boxed().toList());
  }

  @Test
  void aSourceThatTheCoderHoldsForACopyIsNotCountedButOneTextRemains() {
    assertEquals(1, merge(Told.by("a"), Told.by("b").copy()).independentSources());
    assertEquals(1, merge(Told.by("b").copy()).independentSources());
  }

  @Test
  void theTypeIsTheFirstByPrecedenceOfTheMostCertain() {
    assertEquals(
        SubEventType.SUICIDE_BOMB,
        merge(
                Told.by("a").type(SubEventType.ARMED_CLASH).certainty(Certainty.CLAIMED),
                Told.by("b").type(SubEventType.ATTACK),
                Told.by("c").type(SubEventType.SUICIDE_BOMB))
            .coding()
            .subEventType());
    assertEquals(
        SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY,
        merge(
                Told.by("a").type(SubEventType.ARMED_CLASH),
                Told.by("b").type(SubEventType.ARMED_CLASH),
                Told.by("c").type(SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY))
            .coding()
            .subEventType());
  }

  @Test
  void anActorIsNamedOnceWithTheLexiconsName() {
    Actor unnamed = actor("Gunmen", null, ActorKind.UNKNOWN, ActorRole.ASSAILANT);
    Actor known = actor("Group X", "X", ActorKind.REBEL_GROUP, ActorRole.ASSAILANT);
    Actor byName = actor("group x", null, ActorKind.REBEL_GROUP, ActorRole.PARTICIPANT);
    Actor army = actor("the army", null, ActorKind.STATE_FORCES, ActorRole.TARGET);
    assertEquals(
        List.of(known, army),
        merge(
                Told.by("a").at("2025-06-02T09:00:00Z").actor(unnamed).actor(army),
                Told.by("b").at("2025-06-02T10:00:00Z").actor(byName),
                Told.by("c").at("2025-06-02T11:00:00Z").actor(known).actor(army))
            .coding()
            .actors());
    assertEquals(List.of(unnamed), merge(Told.by("a").actor(unnamed)).coding().actors());
  }

  @Test
  void aClaimThatOneReportSaysIsDeniedIsADeniedClaim() {
    assertEquals(
        Certainty.DENIED,
        merge(Told.by("a").certainty(Certainty.CLAIMED), Told.by("b").certainty(Certainty.DENIED))
            .coding()
            .certainty());
    assertEquals(
        Certainty.REPORTED,
        merge(Told.by("a").certainty(Certainty.REPORTED), Told.by("b").certainty(Certainty.DENIED))
            .coding()
            .certainty());
  }

  @Test
  void theEvidenceIsOfTheReportThatTheValueWasTakenFrom() {
    Incident incident =
        merge(
            Told.by("a").at("2025-06-02T09:00:00Z").killed(3).quote("killed", "three died", 4),
            Told.by("b").at("2025-06-02T10:00:00Z").killed(7).quote("killed", "seven died", 4));
    assertEquals(
        List.of("seven died"), incident.coding().evidence().stream().map(e -> e.quote()).toList());
  }

  @Test
  void oneReportAloneIsTakenAsItIs() {
    IncidentReport report =
        Told.by("a").killed(OPEN_30).quote("killed", "x", 0).quote("other", "y", 2).report();
    Incident alone = Incident.of(report);
    Incident merged = Merge.of(alone.id(), List.of(report));
    assertEquals(alone, merged);
  }

  @Test
  void noReportIsNoIncident() {
    assertThrows(IllegalArgumentException.class, () -> Merge.of(List.of()));
  }

  private static Told wire(String article) {
    return Told.by(article)
        .quote("killed", "killed in the attack on the town", 20)
        .quote("location", "in the border town of Aru", 60);
  }

  private static Actor actor(String name, String id, ActorKind kind, ActorRole role) {
    return new Actor(name, id, kind, role, name);
  }
}
