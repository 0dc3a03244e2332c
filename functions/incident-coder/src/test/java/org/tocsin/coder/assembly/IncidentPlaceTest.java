package org.tocsin.coder.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Location;

/** Where an incident was, as its record says; a new row needs no code. */
class IncidentPlaceTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 3);
  private static final IncidentCoder CODER = new IncidentCoder();

  static Stream<String> rows() {
    return Lines.of(IncidentPlaceTest.class, "incident-places.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theRecordSaysWhereItWas(String row) {
    List<String> cells = List.of(row.split("\t", -1));
    List<String> found =
        CODER.code(Articles.of(null, PUBLISHED, cells.get(2).replace(" / ", "\n\n"))).stream()
            .map(IncidentReport::coding)
            .map(IncidentPlaceTest::place)
            .toList();
    assertEquals(List.of(cells.get(0).split(", ", -1)), found, cells.get(1));
  }

  private static String place(Coding coding) {
    Location l = coding.location();
    return l == null
        ? "-"
        : String.join(" ", l.name(), l.country() == null ? "-" : l.country(), l.precision().name());
  }
}
