package org.tocsin.coder.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.Toll;

/**
 * Who tells a report, and what is said around it, changes neither its toll nor its day or place.
 */
class FramedReportTest {

  private static final LocalDate TUESDAY = LocalDate.of(2025, 6, 3);
  private static final IncidentCoder CODER = new IncidentCoder();
  private static final List<String> REPORTS =
      Lines.of(FramedReportTest.class, "framed-reports.tsv");

  static Stream<String> frames() {
    return Lines.of(FramedReportTest.class, "frames.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("frames")
  void reportIsTheSameInTheFrame(String frame) {
    for (String row : REPORTS) {
      String[] cells = row.split("\t", -1);
      String report = cells[0];
      String capital = Character.toUpperCase(report.charAt(0)) + report.substring(1);
      String text = frame.replace(" / ", "\n\n").replace("^", capital).replace("%", report);
      assertEquals(
          "1: 2025-06-02 Sovane " + cell(cells, 1) + ", " + cell(cells, 2) + ", " + cell(cells, 3),
          show(CODER.code(Articles.of(null, TUESDAY, text))),
          text);
    }
  }

  private static String cell(String[] cells, int at) {
    return at < cells.length ? cells[at] : "";
  }

  private static String show(List<IncidentReport> reports) {
    if (reports.isEmpty()) {
      return "0";
    }
    Coding first = reports.getFirst().coding();
    Location location = first.location();
    return reports.size()
        + ": "
        + first.occurredOn()
        + " "
        + (location == null ? null : location.name())
        + " "
        + best(first.killed())
        + ", "
        + best(first.injured())
        + ", "
        + best(first.abducted());
  }

  private static String best(@Nullable Toll toll) {
    return toll == null ? "" : Objects.toString(toll.best());
  }
}
