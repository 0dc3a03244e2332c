package org.tocsin.incidents.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.incidents.Reports;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.SubEventType;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Questions to a table that the writer of production filled: what each finds, page by page. */
final class IncidentQueriesTest {

  private static final LocalDate TODAY = LocalDate.parse("2025-06-30");
  private static final List<String> COUNTRIES = List.of("ML", "NE", "BF");
  private static LocalTable table;
  private static IncidentQueries queries;
  private static List<Incident> all;

  @BeforeAll
  static void fill() {
    table = new LocalTable();
    queries = new IncidentQueries(table.dynamo, table.name);
    Random random = new Random(7);
    List<Certainty> certainties = List.of(Certainty.values());
    SubEventType[] types = {SubEventType.ARMED_CLASH, SubEventType.ATTACK, SubEventType.GRENADE};
    for (int i = 0; i < 150; i++) {
      LocalDate day = i % 20 == 0 ? null : TODAY.minusDays(random.nextInt(70));
      String country = i % 17 == 0 ? null : COUNTRIES.get(random.nextInt(3));
      Location location =
          i % 13 == 0
              ? null
              : Reports.place("Place " + i, country, 10 + i % 12, -6 + random.nextInt(12));
      List<Actor> actors =
          i % 3 == 0 ? List.of(Reports.VILLAGERS) : List.of(Reports.JNIM, Reports.VILLAGERS);
      table.put(
          "a" + i,
          List.of(
              Reports.report(
                  "a" + i,
                  Reports.coding(
                      types[i % 3],
                      day,
                      i % 11 == 0 ? 6 : 1,
                      location,
                      actors,
                      i % 4 == 0 ? null : i % 40,
                      certainties.get(i % 4)))));
    }
    all = table.store.all().toList();
    assertEquals(150, all.size());
  }

  static Stream<IncidentFilter> questions() {
    LocalDate first = LocalDate.parse("2025-06-01");
    LocalDate last = LocalDate.parse("2025-06-20");
    ActorText jnim = new ActorText("JNIM");
    ActorText name = new ActorText("nusrat AL-islám");
    Box box = new Box(-2, 11, 4, 17);
    Set<SubEventType> attack = Set.of(SubEventType.ATTACK);
    Set<Certainty> sure = Set.of(Certainty.CONFIRMED, Certainty.REPORTED);
    return Stream.of(
        IncidentFilter.ALL,
        filter(Set.of("ML"), null, null, Set.of(), null, null, 0, Set.of()),
        filter(Set.of("ML", "NE"), first, last, Set.of(), null, null, 0, Set.of()),
        filter(Set.of("ML"), first, null, Set.of(), null, null, 0, Set.of()),
        filter(Set.of("ML"), null, last, Set.of(), null, null, 0, Set.of()),
        filter(Set.of(), first, last, Set.of(), null, null, 0, Set.of()),
        filter(Set.of(), first, null, attack, null, null, 0, Set.of()),
        filter(Set.of(), null, last, Set.of(), null, box, 0, Set.of()),
        filter(Set.of(), LocalDate.parse("2020-01-01"), null, Set.of(), null, null, 5, Set.of()),
        filter(Set.of(), null, null, Set.of(), jnim, null, 0, Set.of()),
        filter(Set.of("BF"), first, last, Set.of(), jnim, null, 0, sure),
        filter(Set.of(), null, null, Set.of(), name, null, 0, Set.of()),
        filter(Set.of("BF"), null, null, Set.of(), null, box, 3, sure),
        filter(Set.of(), first, first, Set.of(), null, null, 0, Set.of()),
        filter(Set.of("FR"), null, null, Set.of(), null, null, 0, Set.of()),
        filter(Set.of(), null, null, Set.of(), new ActorText("NOBODY"), null, 0, Set.of()));
  }

  private static IncidentFilter filter(
      Set<String> countries,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      Set<SubEventType> types,
      @Nullable ActorText actor,
      @Nullable Box box,
      int minKilled,
      Set<Certainty> certainties) {
    return new IncidentFilter(countries, since, until, types, actor, box, minKilled, certainties);
  }

  @ParameterizedTest
  @MethodSource("questions")
  void aQuestionFindsAllThatMatchAndNothingElse(IncidentFilter filter) {
    List<String> expected =
        all.stream().filter(filter::matches).map(Incident::id).sorted().toList();
    Page whole = AllPages.of(queries, filter, TODAY);
    assertEquals(expected, whole.incidents().stream().map(Incident::id).sorted().toList());
    for (PageLimits limits : List.of(new PageLimits(7, 1000), new PageLimits(100, 10))) {
      List<String> paged = new ArrayList<>();
      @Nullable String cursor = null;
      int pages = 0;
      do {
        Page page = queries.page(filter, cursor, limits, TODAY.plusDays(pages % 2));
        assertTrue(page.incidents().size() <= limits.incidents());
        page.incidents().forEach(i -> paged.add(i.id()));
        cursor = page.next();
        assertTrue(++pages < 500, "no end");
      } while (cursor != null);
      assertEquals(expected, paged.stream().sorted().toList(), limits.toString());
    }
  }

  @Test
  void theLatestDaysComeFirstAndThoseWithoutLast() {
    IncidentFilter mali = filter(Set.of("ML"), null, null, Set.of(), null, null, 0, Set.of());
    List<String> days =
        AllPages.of(queries, mali, TODAY).incidents().stream()
            .map(i -> i.coding().occurredOn() == null ? "-" : i.coding().occurredOn().toString())
            .toList();
    assertTrue(days.size() > 10);
    assertEquals(days.stream().sorted((a, b) -> b.compareTo(a)).toList(), days);
    assertEquals("-", days.getLast());
  }

  @Test
  void aWindowCountsWithEachOfItsDays() {
    Incident window =
        all.stream()
            .filter(i -> i.coding().occurredOn() != null && i.coding().location() != null)
            .filter(i -> !i.coding().occurredOn().equals(i.coding().endedOn()))
            .findFirst()
            .orElseThrow();
    LocalDate last = window.coding().endedOn();
    IncidentFilter day = filter(Set.of(), last, last, Set.of(), null, null, 0, Set.of());
    assertTrue(AllPages.of(queries, day, TODAY).incidents().contains(window));
  }

  @Test
  void aCursorOfAnotherQuestionIsRefused() {
    IncidentFilter mali = filter(Set.of("ML"), null, null, Set.of(), null, null, 0, Set.of());
    IncidentFilter niger = filter(Set.of("NE"), null, null, Set.of(), null, null, 0, Set.of());
    String cursor = queries.page(mali, null, new PageLimits(1, 100), TODAY).next();
    assertTrue(queries.page(mali, cursor, new PageLimits(1, 100), TODAY).next() != null);
    for (String wrong : List.of("x", "", "AAAA", "%%", "a".repeat(5000))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> queries.page(mali, wrong, new PageLimits(1, 100), TODAY));
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> queries.page(niger, cursor, new PageLimits(1, 100), TODAY));
  }

  @Test
  void anIdLeadsToTheIncidentThatAnotherWasMergedInto() {
    LocalTable own = new LocalTable();
    own.put(
        "x",
        List.of(
            Reports.report(
                "x",
                Reports.coding(
                    SubEventType.ATTACK,
                    TODAY,
                    1,
                    Reports.place("Gao", "ML", 16.2, -0.04),
                    List.of(Reports.JNIM),
                    4,
                    Certainty.REPORTED))));
    Incident stays = own.store.all().findFirst().orElseThrow();
    IncidentQueries asked = new IncidentQueries(own.dynamo, own.name);
    forward(own, "old", stays.id());
    forward(own, "older", "old");
    forward(own, "round", "round");
    assertEquals(stays, asked.byId("older").orElseThrow());
    Told told = asked.told("older").orElseThrow();
    assertEquals(stays, told.incident());
    assertEquals(List.of("x"), told.reports().stream().map(r -> r.source().articleId()).toList());
    assertThrows(UnreadableRecordException.class, () -> asked.byId("round"));
    assertFalse(asked.byId("none").isPresent());
    Page page = AllPages.of(asked, IncidentFilter.ALL, TODAY);
    assertEquals(List.of(stays), page.incidents());
    assertEquals(List.of(), page.tooLarge(), "a forwarding entry is no incident");
  }

  private static void forward(LocalTable own, String from, String to) {
    own.dynamo.putItem(
        p ->
            p.tableName(own.name)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("INCIDENT#" + from),
                        "sk", AttributeValue.fromS("RECORD"),
                        "forwardsTo", AttributeValue.fromS(to))));
  }

  @Test
  void aRecordThatIsTooLargeIsNamed() {
    LocalTable own = new LocalTable();
    own.dynamo.putItem(
        p ->
            p.tableName(own.name)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("INCIDENT#big"),
                        "sk", AttributeValue.fromS("RECORD"),
                        "country", AttributeValue.fromS("ML"),
                        "daySort", AttributeValue.fromS("2025-06-01#big"))));
    IncidentQueries asked = new IncidentQueries(own.dynamo, own.name);
    IncidentFilter mali = filter(Set.of("ML"), null, null, Set.of(), null, null, 0, Set.of());
    assertEquals(List.of("big"), AllPages.of(asked, mali, TODAY).tooLarge());
    assertEquals(List.of("big"), AllPages.of(asked, IncidentFilter.ALL, TODAY).tooLarge());
    assertThrows(UnreadableRecordException.class, () -> asked.told("big"));
  }

  @Test
  void onlyAQuestionWithoutBoundsScans() {
    assertTrue(IncidentQueries.needsScan(IncidentFilter.ALL, TODAY));
    Set<Boolean> scans = new HashSet<>();
    questions().forEach(q -> scans.add(IncidentQueries.needsScan(q, TODAY)));
    assertEquals(Set.of(true, false), scans);
    assertFalse(IncidentQueries.needsScan(IncidentFilter.ALL.from(TODAY.minusDays(300)), TODAY));
    assertTrue(IncidentQueries.needsScan(IncidentFilter.ALL.from(TODAY.minusDays(500)), TODAY));
  }
}
