package org.tocsin.incidents.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tocsin.incidents.Told;
import org.tocsin.pipeline.record.IncidentReport;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A writer dies at each of its calls to DynamoDB, before the call and after it; so may the one who
 * comes after it; who comes then ends where an undisturbed writer ends.
 */
class CrashTest {

  private static final IncidentReport AT_ARU = Told.by("a").id("1").killed(3).report();
  private static final IncidentReport AT_ARU_NOW = Told.by("a").id("1").killed(5).report();
  private static final IncidentReport AT_BUNIA =
      Told.by("a").id("2").in("Bunia", "CD", "21").report();
  private static final IncidentReport AT_GOMA =
      Told.by("a").id("3").in("Goma", "CD", "22").report();
  private static final IncidentReport OTHER_AT_ARU = Told.by("b").killed(4).report();

  /** What is stored first, and what the writer does that dies. */
  private record Story(Consumer<TableFixture> before, Consumer<IncidentTable> deed) {}

  private static final Story FIRST_OF_ONE =
      new Story(t -> {}, table -> TableFixture.store(table, "a", AT_ARU));
  private static final Story FIRST_OF_TWO =
      new Story(
          t -> t.store("b", OTHER_AT_ARU),
          table -> TableFixture.store(table, "a", AT_ARU, AT_BUNIA));
  private static final Story RECODED =
      new Story(
          t -> {
            t.store("a", AT_ARU, AT_BUNIA);
            t.store("b", OTHER_AT_ARU);
          },
          table -> TableFixture.store(table, "a", AT_ARU_NOW, AT_GOMA));
  private static final Story NO_INCIDENT =
      new Story(t -> t.store("a", AT_ARU), table -> TableFixture.store(table, "a"));
  private static final Story WITHDRAWN =
      new Story(
          t -> {
            t.store("a", AT_ARU, AT_BUNIA);
            t.store("b", OTHER_AT_ARU);
          },
          table -> table.withdraw(table.coding("a")));

  @Test
  void aFirstReportOfOneIncident() {
    everyDeathIsHealed(FIRST_OF_ONE);
  }

  @Test
  void anArticleOfTwoIncidents() {
    everyDeathIsHealed(FIRST_OF_TWO);
  }

  @Test
  void anArticleCodedAgainWithOtherIncidents() {
    everyDeathIsHealed(RECODED);
  }

  @Test
  void anArticleThatReportsNothingAnyMore() {
    everyDeathIsHealed(NO_INCIDENT);
  }

  @Test
  void anArticleThatIsGone() {
    everyDeathIsHealed(WITHDRAWN);
  }

  @Test
  void aDeathWhileTheArticleChangesLeavesNothingOfTheOldOne() {
    TableFixture undisturbed = new TableFixture();
    undisturbed.store("a", AT_GOMA);
    int calls = calls(FIRST_OF_TWO);
    for (int deadly = 1; deadly <= calls; deadly++) {
      TableFixture fixture = new TableFixture();
      assertTrue(dies(fixture, new Calls(deadly, false), FIRST_OF_TWO.deed()));
      fixture.store("a", AT_GOMA);
      assertEquals(undisturbed.standing(), fixture.standing(), "died after call " + deadly);
    }
  }

  private static void everyDeathIsHealed(Story story) {
    TableFixture undisturbed = new TableFixture();
    story.before().accept(undisturbed);
    story.deed().accept(undisturbed.table);
    Map<String, Map<String, AttributeValue>> end = undisturbed.standing();
    int calls = calls(story);
    assertTrue(calls >= 2, "calls: " + calls);
    for (int first = 1; first <= calls; first++) {
      for (int second : List.of(0, first)) {
        for (boolean before : List.of(true, false)) {
          TableFixture fixture = new TableFixture();
          story.before().accept(fixture);
          assertTrue(dies(fixture, new Calls(first, before), story.deed()));
          List<String> told = new ArrayList<>(List.of("died at " + first + " before " + before));
          if (second > 0 && dies(fixture, new Calls(second, before), story.deed())) {
            told.add("then at " + second);
          }
          story.deed().accept(fixture.table);
          assertEquals(end, fixture.standing(), told.toString());
        }
      }
    }
  }

  private static int calls(Story story) {
    TableFixture fixture = new TableFixture();
    story.before().accept(fixture);
    Calls calls = Calls.counted();
    story.deed().accept(fixture.through(calls));
    return calls.count();
  }

  private static boolean dies(TableFixture fixture, Calls calls, Consumer<IncidentTable> deed) {
    try {
      deed.accept(fixture.through(calls));
      return false;
    } catch (Calls.Death e) {
      return true;
    }
  }
}
