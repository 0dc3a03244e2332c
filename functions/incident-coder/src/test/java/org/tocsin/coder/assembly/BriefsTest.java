package org.tocsin.coder.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Toll;

/** Short texts of one incident each: its type and who was killed, injured and abducted. */
class BriefsTest {

  private static final LocalDate TUESDAY = LocalDate.of(2025, 6, 3);
  private static final IncidentCoder CODER = new IncidentCoder();

  static Stream<String> rows() {
    return Lines.of(BriefsTest.class, "briefs.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void typeAndTollAreWhatTheRowSays(String row) {
    String[] cells = row.split("\t", -1);
    List<IncidentReport> reports = CODER.code(Articles.of(null, TUESDAY, cells[4]));
    String told =
        String.join(
            " and ", reports.stream().map(IncidentReport::coding).map(BriefsTest::show).toList());
    assertEquals(
        cells[0] + " " + best(cells[1]) + " " + best(cells[2]) + " " + best(cells[3]), told);
  }

  private static String best(String cell) {
    return cell.isEmpty() ? "0" : cell;
  }

  private static String show(Coding coding) {
    return coding.subEventType()
        + " "
        + best(coding.killed())
        + " "
        + best(coding.injured())
        + " "
        + best(coding.abducted());
  }

  private static int best(@Nullable Toll toll) {
    return toll == null ? 0 : toll.best();
  }
}
