package org.tocsin.coder.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.Toll;

/** Which place, toll and assailant belongs to which of a text's incidents. */
class RoundUpTest {

  private static final LocalDate TUESDAY = LocalDate.of(2025, 6, 3);
  private static final IncidentCoder CODER = new IncidentCoder();

  static Stream<String> rows() {
    return Lines.of(RoundUpTest.class, "round-ups.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void eachIncidentHasItsOwn(String row) {
    List<String> cells = List.of(row.split("\t", -1));
    String text = cells.getFirst().replace("\\n", "\n");
    assertEquals(
        cells.getLast(),
        CODER.code(Articles.of(null, TUESDAY, text)).stream()
            .map(report -> told(report.coding()))
            .collect(Collectors.joining("; ")));
  }

  private static String told(Coding coding) {
    Location location = coding.location();
    Toll killed = coding.killed();
    String by =
        coding.actors().stream()
            .filter(a -> a.role() == ActorRole.ASSAILANT && a.id() != null)
            .map(Actor::id)
            .collect(Collectors.joining("+"));
    return (location == null ? "-" : location.name())
        + ','
        + (killed == null ? "-" : killed.best())
        + ','
        + (by.isEmpty() ? "-" : by);
  }
}
