package org.tocsin.incidents.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.tocsin.incidents.Told;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;
import org.tocsin.pipeline.record.Source;
import org.tocsin.pipeline.record.Stage;
import org.tocsin.pipeline.record.SubEventType;
import org.tocsin.pipeline.record.TextFingerprint;
import org.tocsin.pipeline.record.Toll;
import org.tocsin.pipeline.record.TollQualifier;

/** What holds for all sets of reports. Few distinct values, so that ties are frequent. */
class MergeLawsTest {

  @Property(tries = 600)
  void neitherOrderNorRepetitionCounts(
      @ForAll("reports") List<IncidentReport> reports, @ForAll Random random) {
    Incident once = Merge.of("i", reports);
    List<IncidentReport> again = new ArrayList<>(reports);
    for (IncidentReport report : reports) {
      if (random.nextBoolean()) {
        again.add(report);
      }
    }
    Collections.shuffle(again, random);
    assertEquals(once, Merge.of("i", again));
    assertEquals(Merge.of(reports), Merge.of(again));
  }

  @Property(tries = 300)
  void theTollSpansItsReports(@ForAll("reports") List<IncidentReport> reports) {
    Toll merged = Merge.of("i", reports).coding().killed();
    List<Toll> told =
        reports.stream().map(r -> r.coding().killed()).filter(toll -> toll != null).toList();
    assertEquals(told.isEmpty(), merged == null);
    if (merged != null) {
      assertTrue(told.stream().anyMatch(toll -> toll.best() == merged.best()));
      for (Toll toll : told) {
        assertTrue(merged.low() == null || merged.low() <= toll.best());
        assertTrue(merged.high() == null || merged.high() >= toll.best());
      }
    }
  }

  @Property(tries = 300)
  void everyArticleIsASourceOnce(@ForAll("reports") List<IncidentReport> reports) {
    Incident incident = Merge.of("i", reports);
    assertEquals(
        reports.stream().map(r -> r.source().articleId()).sorted().distinct().toList(),
        incident.sources().stream().map(s -> s.articleId()).sorted().toList());
    assertTrue(incident.independentSources() >= 1);
    assertTrue(incident.independentSources() <= incident.sources().size());
    assertTrue(!incident.lastUpdatedAt().isBefore(incident.firstReportedAt()));
  }

  @Property(tries = 300)
  void aCopyIsNeverTheFirstToCarryItsText(@ForAll("reports") List<IncidentReport> reports) {
    Incident incident = Merge.of("i", reports);
    assertTrue(incident.sources().getFirst().independent());
    assertEquals(
        incident.independentSources(),
        incident.sources().stream().filter(Source::independent).count());
  }

  @Property(tries = 300)
  void anotherCopyAddsNoIndependentSource(
      @ForAll("reports") List<IncidentReport> reports, @ForAll("wording") TextFingerprint text) {
    List<IncidentReport> more = new ArrayList<>(reports);
    more.add(Told.by("x").at("2025-06-02T10:30:00Z").wording(text).report());
    int once = Merge.of("i", more).independentSources();
    more.add(Told.by("y").at("2025-06-02T10:40:00Z").wording(text).report());
    assertEquals(once, Merge.of("i", more).independentSources());
  }

  /** Overlapping runs: neighbours are copies of each other, the ends are not. */
  @Provide
  static Arbitrary<TextFingerprint> wording() {
    return Arbitraries.integers()
        .between(0, 4)
        .map(
            i ->
                new TextFingerprint(
                    IntStream.range(20 * i, 20 * i + 40).map(n -> 97 * n).boxed().toList()));
  }

  @Provide
  Arbitrary<List<IncidentReport>> reports() {
    return report().list().ofMinSize(1).ofMaxSize(7);
  }

  private static Arbitrary<IncidentReport> report() {
    Arbitrary<Told> who =
        Combinators.combine(
                Arbitraries.of("a", "b", "c", "d"),
                Arbitraries.of("r1", "r2"),
                Arbitraries.of("2025-06-02T09:00:00Z", "2025-06-02T10:00:00Z"),
                Arbitraries.of(Certainty.class))
            .as(
                (article, id, at, certainty) ->
                    Told.by(article).id(id).at(at).certainty(certainty));
    return Combinators.combine(
            who,
            Arbitraries.of(SubEventType.class),
            Arbitraries.of(Stage.class),
            Arbitraries.of("2025-06-01", "2025-05-31").injectNull(0.2),
            location().injectNull(0.2),
            toll().injectNull(0.2),
            actor().list().ofMaxSize(3),
            Combinators.combine(
                    Arbitraries.of("rifles", "Rifles", "drone").list().ofMaxSize(2),
                    wording().optional())
                .as((weapons, wording) -> new Text(weapons, wording.orElse(null))))
        .as(
            (told, type, stage, day, place, toll, actors, text) -> {
              told.type(type)
                  .wording(text.wording())
                  .stage(stage)
                  .on(day)
                  .in(place)
                  .weapons(text.weapons().toArray(String[]::new));
              if (toll != null) {
                told.killed(toll).quote("killed", "so many were killed that day", 10);
              }
              actors.forEach(told::actor);
              return told.quote("location", "near the market of the town", 50).report();
            });
  }

  private record Text(List<String> weapons, @Nullable TextFingerprint wording) {}

  private static Arbitrary<Location> location() {
    return Combinators.combine(
            Arbitraries.of("Aru", "Arù"),
            Arbitraries.of(LocationPrecision.class),
            Arbitraries.of("1", "2").injectNull(0.3),
            Arbitraries.of(1.0, 2.0).injectNull(0.3))
        .as((name, precision, id, at) -> new Location(name, null, "CD", at, at, precision, id));
  }

  private static Arbitrary<Toll> toll() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(TollQualifier.class).injectNull(0.5))
        .as(
            (best, less, more, qualifier) ->
                new Toll(
                    less == 2 || less > best ? null : Integer.valueOf(best - less),
                    best,
                    more == 2 ? null : Integer.valueOf(best + more),
                    qualifier,
                    java.util.Map.of()));
  }

  private static Arbitrary<Actor> actor() {
    return Combinators.combine(
            Arbitraries.of("gunmen", "Gunmen", "army"),
            Arbitraries.of("X", "Y").injectNull(0.5),
            Arbitraries.of(ActorKind.UNKNOWN, ActorKind.REBEL_GROUP),
            Arbitraries.of(ActorRole.class))
        .as((name, id, kind, role) -> new Actor(name, id, kind, role, name));
  }
}
