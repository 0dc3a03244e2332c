package org.tocsin.coder.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import org.tocsin.pipeline.record.Toll;

/** What the sentences of a text come to: the same victims count once, the dead are not the hurt. */
class IncidentTollTest {

  private static final LocalDate TUESDAY = LocalDate.of(2025, 6, 3);
  private static final IncidentCoder CODER = new IncidentCoder();

  static Stream<String> rows() {
    return Lines.of(IncidentTollTest.class, "incident-tolls.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theTollIsWhatTheRowSays(String row) {
    String[] cells = row.split("\t", -1);
    List<IncidentReport> reports =
        CODER.code(Articles.of(null, TUESDAY, cells[0].replace("\\n", "\n")));
    assertFalse(reports.isEmpty());
    Coding coding = reports.getFirst().coding();
    assertEquals(
        cell(cells, 1) + ", " + cell(cells, 2) + ", " + cell(cells, 3),
        show(coding.killed()) + ", " + show(coding.injured()) + ", " + show(coding.abducted()));
  }

  private static String cell(String[] cells, int at) {
    return at < cells.length ? cells[at] : "";
  }

  private static String show(@Nullable Toll toll) {
    return toll == null
        ? ""
        : Objects.toString(toll.low(), "-")
            + "/"
            + toll.best()
            + "/"
            + Objects.toString(toll.high(), "-");
  }
}
