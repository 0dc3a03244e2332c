package org.tocsin.coder.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Toll;

/** On whose side those fell who were killed. */
class BySideTest {

  private static final LocalDate TUESDAY = LocalDate.of(2025, 6, 3);
  private static final IncidentCoder CODER = new IncidentCoder();

  static Stream<String> rows() {
    return Lines.of(BySideTest.class, "by-side.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theSidesAreWhatTheRowSays(String row) {
    String[] cells = row.split("\t", -1);
    List<IncidentReport> reports =
        CODER.code(Articles.of(null, TUESDAY, cells[0].replace("\\n", "\n")));
    assertFalse(reports.isEmpty());
    Toll killed = reports.getFirst().coding().killed();
    String sides =
        killed == null
            ? ""
            : new TreeMap<>(killed.bySide())
                .entrySet().stream()
                    .map(side -> side.getKey() + " " + side.getValue().best())
                    .collect(Collectors.joining(", "));
    assertEquals(cells[1], sides);
  }
}
