package org.tocsin.incidents.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.incidents.LocalServers;
import org.tocsin.incidents.Told;
import org.tocsin.incidents.merge.IncidentIds;
import org.tocsin.incidents.merge.Merge;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class IncidentTableTest {

  private final TableFixture fixture = new TableFixture();
  private final IncidentTable table = fixture.table;

  @Test
  void twoArticlesOfOneEventAreOneIncident() {
    IncidentReport a = Told.by("a").killed(3).report();
    IncidentReport b = Told.by("b").at("2025-06-02T12:00:00Z").killed(5).report();
    fixture.store("a", a);
    fixture.store("b", b);
    Incident merged = Merge.of(List.of(a, b));
    assertEquals(List.of(merged), table.all().toList());
    assertEquals(Optional.of(merged), table.byId(merged.id()));
    assertEquals(List.of(merged), table.byArticle("a").toList());
    assertEquals(List.of(merged), table.byArticle("b").toList());
    assertEquals(Set.of(a, b), Set.copyOf(table.reports(merged.id())));
  }

  @Test
  void storingTheSameArticleAgainCostsOneReadAndChangesNothing() {
    IncidentReport a = Told.by("a").killed(3).report();
    fixture.store("a", a);
    Map<String, Map<String, AttributeValue>> before = fixture.items();
    Calls calls = Calls.counted();
    assertEquals(new StoreResult.Unchanged(), TableFixture.store(fixture.through(calls), "a", a));
    assertEquals(1, calls.count());
    assertEquals(before, fixture.items());
  }

  @Test
  void anotherVersionOfTheCoderWithTheSameResultTouchesNoIncident() {
    IncidentReport a = Told.by("a").killed(3).report();
    fixture.store("a", a);
    StoreResult.Stored stored =
        assertInstanceOf(
            StoreResult.Stored.class,
            table.replace(table.coding("a"), "of something", "2", List.of(a)));
    assertEquals(0, stored.changed());
    assertEquals("2", table.coding("a").coder());
    assertEquals("1", fixture.items().get("INCIDENT#" + idOf(a) + " RECORD").get("version").n());
  }

  @Test
  void codingAgainReplacesTheReports() {
    IncidentReport aru = Told.by("a").id("1").killed(3).report();
    IncidentReport bunia = Told.by("a").id("2").in("Bunia", "CD", "21").report();
    IncidentReport other = Told.by("b").killed(4).report();
    fixture.store("a", aru);
    fixture.store("b", other);
    StoreResult.Stored stored =
        assertInstanceOf(StoreResult.Stored.class, fixture.store("a", bunia));
    assertEquals(Set.of(idOf(bunia)), stored.incidents());
    assertEquals(Set.of(idOf(aru)), stored.left());
    assertEquals(2, stored.changed());
    assertEquals(Optional.of(Merge.of(idOf(aru), List.of(other))), table.byId(idOf(aru)));
    assertEquals(List.of(Merge.of(List.of(bunia))), table.byArticle("a").toList());
  }

  @Test
  void withTheLastReportTheIncidentGoes() {
    IncidentReport a = Told.by("a").killed(3).report();
    fixture.store("a", a);
    table.withdraw(table.coding("a"));
    assertEquals(Optional.empty(), table.byId(idOf(a)));
    assertEquals(0, table.all().count());
    assertEquals(0, table.byArticle("a").count());
    assertEquals(Set.of("ARTICLE#a CODING"), fixture.items().keySet());
    assertEquals(new StoreResult.Unchanged(), table.withdraw(table.coding("a")));
    fixture.store("a", a);
    assertEquals(1, table.all().count());
  }

  @Test
  void theOrderOfArticlesDoesNotMatter() {
    IncidentReport a = Told.by("a").at("2025-06-02T10:00:00Z").killed(3).report();
    IncidentReport b = Told.by("b").at("2025-06-02T12:00:00Z").killed(5).report();
    IncidentReport c = Told.by("c").at("2025-06-02T11:00:00Z").killed(9).report();
    for (IncidentReport report : List.of(a, b, c)) {
      fixture.store(report.source().articleId(), report);
    }
    TableFixture reversed = new TableFixture();
    for (IncidentReport report : List.of(c, b, a)) {
      reversed.store(report.source().articleId(), report);
    }
    assertEquals(incidents(fixture), incidents(reversed));
  }

  @Test
  void aWriterThatReadAnOlderArticleIsStopped() {
    ArticleCoding early = table.coding("a");
    IncidentReport old = Told.by("a").killed(3).report();
    IncidentReport now = Told.by("a").killed(5).report();
    fixture.store("a", now);
    assertEquals(new StoreResult.Superseded(), table.replace(early, "older", "1", List.of(old)));
    assertEquals(new StoreResult.Superseded(), table.withdraw(early));
    assertEquals(List.of(Merge.of(List.of(now))), table.all().toList());
  }

  @Test
  void aRecordIsNeverWrittenFromReportsReadHalfWay() {
    IncidentReport a = Told.by("a").killed(3).report();
    IncidentReport b = Told.by("b").killed(5).report();
    fixture.store("a", a);
    String key = "INCIDENT#" + idOf(a) + " REPORT#a#r1";
    Map<String, AttributeValue> hidden = fixture.items().get(key);
    fixture.dynamo.deleteItem(
        d -> d.tableName(fixture.name).key(Map.of("pk", hidden.get("pk"), "sk", hidden.get("sk"))));
    AtomicInteger waits = new AtomicInteger();
    IncidentTable patient =
        new IncidentTable(
            fixture.dynamo,
            fixture.name,
            TableFixture.backOff(
                time -> {
                  // As when the other transaction's last item becomes visible.
                  if (waits.incrementAndGet() == 3) {
                    fixture.dynamo.putItem(p -> p.tableName(fixture.name).item(hidden));
                  }
                }));
    TableFixture.store(patient, "b", b);
    assertEquals(3, waits.get());
    assertEquals(List.of(Merge.of(List.of(a, b))), table.all().toList());
  }

  @Test
  void whoCannotGetThroughSaysSo() {
    IncidentReport a = Told.by("a").killed(3).report();
    fixture.store("a", a);
    fixture.dynamo.deleteItem(
        d ->
            d.tableName(fixture.name)
                .key(
                    Map.of(
                        "pk", AttributeValue.fromS("INCIDENT#" + idOf(a)),
                        "sk", AttributeValue.fromS("REPORT#a#r1"))));
    IncidentTable impatient =
        new IncidentTable(
            fixture.dynamo,
            fixture.name,
            new BackOff(4, Duration.ofMillis(1), Duration.ofMillis(1), time -> {}));
    ContentionException e =
        assertThrows(
            ContentionException.class,
            () -> TableFixture.store(impatient, "b", Told.by("b").report()));
    assertTrue(e.getMessage().contains(idOf(a) + ": gave up after 4 attempts"), e.getMessage());
  }

  @Test
  void aRecordThatWouldNotFitItsItemIsMergedWhenItIsRead() {
    List<IncidentReport> reports = new ArrayList<>();
    String longQuote = "word ".repeat(16_000);
    for (int i = 0; i < 5; i++) {
      reports.add(
          Told.by("a" + i)
              .weapons(String.format(Locale.ROOT, "weapon %d", i))
              .quote("weapons", longQuote + i, i)
              .report());
    }
    reports.forEach(r -> fixture.store(r.source().articleId(), r));
    Incident merged = Merge.of(reports);
    Map<String, AttributeValue> item = fixture.items().get("INCIDENT#" + merged.id() + " RECORD");
    assertTrue(!item.containsKey("record"), "too large for its item");
    assertEquals(Optional.of(merged), table.byId(merged.id()));
    assertEquals(List.of(merged), table.byDay(day("2025-06-01")).toList());
    assertEquals(List.of(merged), table.all().toList());
  }

  @Test
  void limitsAreNamed() {
    IncidentReport large = Told.by("a").quote("killed", "x".repeat(Telling.LONGEST), 0).report();
    IncidentLimitException e =
        assertThrows(IncidentLimitException.class, () -> fixture.store("a", large));
    assertTrue(e.getMessage().contains("the limit is 350000"), e.getMessage());

    IncidentReport[] many =
        Stream.iterate(0, i -> i + 1)
            .limit(Telling.MOST + 1)
            .map(i -> Told.by("b").id("r" + i).report())
            .toArray(IncidentReport[]::new);
    e = assertThrows(IncidentLimitException.class, () -> fixture.store("b", many));
    assertTrue(e.getMessage().contains(": 401, the limit is 400"), e.getMessage());

    assertThrows(IllegalArgumentException.class, () -> fixture.store("c", Told.by("d").report()));
    assertThrows(IllegalArgumentException.class, () -> table.coding("a#b"));
    assertThrows(
        IllegalArgumentException.class,
        () -> fixture.store("c", Told.by("c").killed(1).report(), Told.by("c").report()));
    assertEquals(0, table.all().count());
  }

  @Test
  void anItemOfAnotherReleaseIsNamed() {
    fixture.store("a", Told.by("a").report());
    String id = idOf(Told.by("a").report());
    fixture.dynamo.updateItem(
        u ->
            u.tableName(fixture.name)
                .key(
                    Map.of(
                        "pk", AttributeValue.fromS("INCIDENT#" + id),
                        "sk", AttributeValue.fromS("RECORD")))
                .updateExpression("SET #r = :r")
                .expressionAttributeNames(Map.of("#r", "record"))
                .expressionAttributeValues(Map.of(":r", AttributeValue.fromS("{}"))));
    UnreadableItemException e = assertThrows(UnreadableItemException.class, () -> table.byId(id));
    assertTrue(e.getMessage().contains("incident " + id), e.getMessage());
  }

  @Test
  void aTableThatIsNotThereIsTheServicesOwnError() {
    IncidentTable none =
        new IncidentTable(LocalServers.dynamo(), "no-such-table", TableFixture.AT_ONCE);
    assertThrows(
        software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException.class,
        () -> none.coding("a"));
  }

  /** The incidents without their ids, which follow the order of arrival. */
  private static List<Incident> incidents(TableFixture of) {
    return of.table.all().map(i -> Merge.of("i", of.table.reports(i.id()))).toList();
  }

  private static String idOf(IncidentReport report) {
    return IncidentIds.of(report.source().articleId(), report.id());
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }
}
