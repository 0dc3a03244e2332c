package org.tocsin.incidents.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tocsin.incidents.Told;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.TextFingerprint;

/**
 * What an article costs, in DynamoDB's own units, for reports of about 2 KB as the coder gives
 * them: the figures of docs/incident-table.md.
 */
class CostTest {

  private final TableFixture fixture = new TableFixture();
  private final Capacity capacity = new Capacity();
  private final IncidentTable table = fixture.through(capacity);

  @Test
  void anArticleWithoutAnIncident() {
    TableFixture.store(table, "a");
    assertCost(1, 1);
  }

  @Test
  void anArticleCodedBefore() {
    fixture.store("a", report("a", 0));
    TableFixture.store(table, "a", report("a", 0));
    assertCost(1, 0);
  }

  @Test
  void theFirstReportOfAnIncident() {
    TableFixture.store(table, "a", report("a", 0));
    assertCost(1, 24);
  }

  @Test
  void theTenthReportOfAnIncident() {
    for (int i = 1; i < 10; i++) {
      fixture.store("a" + i, report("a" + i, 0));
    }
    TableFixture.store(table, "a", report("a", 0));
    assertCost(8, 16);
  }

  @Test
  void anArticleOfThreeIncidents() {
    TableFixture.store(table, "a", report("a", 0), report("a", 1), report("a", 2));
    assertCost(1, 74);
  }

  @Test
  void theCostDoesNotGrowWithTheTable() {
    TableFixture.store(table, "first", report("first", 0));
    final double read = capacity.read();
    final double written = capacity.written();
    for (int i = 1; i < 200; i++) {
      fixture.store("a" + i, report("a" + i, i));
    }
    TableFixture.store(table, "lasts", report("lasts", 200));
    assertEquals(read, capacity.read());
    assertEquals(written, capacity.written());
  }

  private void assertCost(double read, double written) {
    assertEquals(read, capacity.read(), "read units");
    assertEquals(written, capacity.written(), "write units");
  }

  private static TextFingerprint fullFingerprint() {
    int step = TextFingerprint.HASHES / TextFingerprint.MOST;
    return new TextFingerprint(
        IntStream.range(0, TextFingerprint.MOST).map(i -> step * i).boxed().toList());
  }

  private static IncidentReport report(String article, int place) {
    return Told.by(article)
        .id("r" + place)
        .wording(fullFingerprint())
        .in("Place" + place, "Region" + place, "CD", "p" + place)
        .killed(3)
        .actor(
            new Actor(
                "Military Forces of Somewhere",
                "MFS",
                ActorKind.STATE_FORCES,
                ActorRole.TARGET,
                "soldiers"))
        .actor(
            new Actor(
                "Front of Elsewhere",
                "FE",
                ActorKind.REBEL_GROUP,
                ActorRole.ASSAILANT,
                "fighters of the front"))
        .weapons("mortars")
        .quote("killed", "at least three soldiers were killed in the attack " + article, 20)
        .quote("location", "at an army post in the border town " + article, 60)
        .quote("occurredOn", "on Sunday morning", 120)
        .quote("actors", "fighters of the front", 150)
        .quote("weapons", "mortars", 190)
        .report();
  }
}
