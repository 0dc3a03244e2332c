package org.tocsin.incidents.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.incidents.Told;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;
import org.tocsin.pipeline.record.Stage;
import org.tocsin.pipeline.record.SubEventType;

class MergeKeyTest {

  @ParameterizedTest(name = "{2}")
  @CsvFileSource(resources = "same-incident.csv", numLinesToSkip = 1, delimiter = '|')
  void twoReportsAreOfOneIncidentOrNot(boolean same, String reports, String reason) {
    String[] two = reports.split(" & ", -1);
    assertEquals(
        same, MergeKey.of(report("a", two[0])).equals(MergeKey.of(report("b", two[1]))), reason);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "same-incident.csv", numLinesToSkip = 1, delimiter = '|')
  void theIdFollowsTheKey(boolean same, String reports, String reason) {
    String[] two = reports.split(" & ", -1);
    String first = MergeKey.of(report("a", two[0])).incidentId();
    assertEquals(same, first.equals(MergeKey.of(report("b", two[1])).incidentId()), reason);
    assertEquals(32, first.length());
  }

  /** From day; place; country; precision; gazetteer id; sub-event type; stage. */
  private static IncidentReport report(String article, String cells) {
    String[] c = cells.strip().split("; ?", -1);
    String place = c[1].strip();
    return Told.by(article)
        .on(c[0].isBlank() ? null : c[0].strip())
        .in(
            place.isEmpty()
                ? null
                : new Location(
                    place,
                    null,
                    c[2].isBlank() ? null : c[2],
                    null,
                    null,
                    LocationPrecision.valueOf(c[3]),
                    c[4].isBlank() ? null : c[4]))
        .type(SubEventType.valueOf(c[5]))
        .stage(Stage.valueOf(c[6]))
        .report();
  }
}
