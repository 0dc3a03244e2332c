package org.tocsin.incidents.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.incidents.Told;
import org.tocsin.incidents.merge.IncidentIds;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The questions that the table answers. */
class AskingTest {

  private final TableFixture fixture = new TableFixture();
  private final IncidentTable table = fixture.table;

  @Test
  void askedByCountryAndDays() {
    String[] days = {"2025-05-31", "2025-06-01", "2025-06-02", "2025-06-10"};
    for (String day : days) {
      fixture.store("cd" + day, Told.by("cd" + day).on(day).report());
      fixture.store("ml" + day, Told.by("ml" + day).on(day).in("Ber", "ML", "9").report());
    }
    fixture.store("undated", Told.by("undated").on(null).report());
    fixture.store("nowhere", Told.by("nowhere").in(null).report());
    assertEquals(
        List.of("2025-06-01", "2025-06-02"),
        days(table.byCountry("CD", day("2025-06-01"), day("2025-06-02"))));
    assertEquals(
        List.of("2025-06-02", "2025-06-10"), days(table.byCountry("ML", day("2025-06-02"), null)));
    assertEquals(List.of("2025-05-31"), days(table.byCountry("ML", null, day("2025-05-31"))));
    assertEquals(
        List.of("null", "2025-05-31", "2025-06-01", "2025-06-02", "2025-06-10"),
        days(table.byCountry("CD", null, null)));
    assertEquals(List.of(), days(table.byCountry("NE", null, null)));
    assertEquals(3, table.byDay(day("2025-06-01")).count());
    assertEquals(2, table.byDay(day("2025-06-10")).count());
    assertEquals(0, table.byDay(day("2025-06-03")).count());
    assertEquals(10, table.all().count());
  }

  @Test
  void askedByActorAndDays() {
    Actor front = new Actor("Front", "FE", ActorKind.REBEL_GROUP, ActorRole.ASSAILANT, "the front");
    Actor army = new Actor("Army", "MFS", ActorKind.STATE_FORCES, ActorRole.TARGET, "soldiers");
    fixture.store("a", Told.by("a").actor(front).actor(army).report());
    fixture.store("b", Told.by("b").on("2025-06-03").actor(front).report());
    fixture.store("c", Told.by("c").on(null).actor(front).report());
    assertEquals(
        List.of("null", "2025-06-01", "2025-06-03"), days(table.byActor("FE", null, null)));
    assertEquals(List.of("2025-06-03"), days(table.byActor("FE", day("2025-06-02"), null)));
    assertEquals(List.of("2025-06-01"), days(table.byActor("MFS", null, day("2025-06-01"))));
    assertEquals(List.of(), days(table.byActor("MF", null, null)));
    fixture.store("a", Told.by("a").actor(front).report());
    assertEquals(List.of(), days(table.byActor("MFS", null, null)));
    table.withdraw(table.coding("a"));
    assertEquals(List.of("null", "2025-06-03"), days(table.byActor("FE", null, null)));
  }

  @Test
  void anIdThatWasGivenUpLeadsToTheOneThatStayed() {
    fixture.store("a", Told.by("a").report());
    String id = idOf(Told.by("a").report());
    forward("old", id);
    forward("older", "old");
    assertEquals(id, table.byId("older").orElseThrow().id());
    assertEquals(1, table.all().count());
    forward("x", "y");
    forward("y", "x");
    assertThrows(IncidentLimitException.class, () -> table.byId("x"));
  }

  private void forward(String from, String to) {
    fixture.dynamo.putItem(
        p ->
            p.tableName(fixture.name)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("INCIDENT#" + from),
                        "sk", AttributeValue.fromS("RECORD"),
                        "forwardsTo", AttributeValue.fromS(to))));
  }

  @Test
  void aLimitLimitsWhatIsRead() {
    for (int i = 0; i < 230; i++) {
      fixture.store("a" + i, Told.by("a" + i).in("P" + i, "CD", "p" + i).report());
    }
    assertEquals(230, table.byDay(day("2025-06-01")).count());
    assertEquals(230, table.byCountry("CD", null, null).map(Incident::id).distinct().count());
    Calls calls = Calls.counted();
    assertEquals(20, fixture.through(calls).byDay(day("2025-06-01")).limit(20).count());
    assertEquals(2, calls.count(), "one page of the index and one batch of records");
  }

  private static String idOf(IncidentReport report) {
    return IncidentIds.of(report.source().articleId(), report.id());
  }

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static List<String> days(Stream<Incident> incidents) {
    return incidents.map(i -> String.valueOf(i.coding().occurredOn())).toList();
  }
}
