package org.tocsin.coder.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.Location;

/** Which sentences of a text tell of one incident, and which of two. */
class SameIncidentTest {

  private static final LocalDate TUESDAY = LocalDate.of(2025, 6, 3);
  private static final IncidentCoder CODER = new IncidentCoder();

  static Stream<String> rows() {
    return Lines.of(SameIncidentTest.class, "same-incident.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theIncidentsAreThoseOfTheRow(String row) {
    List<String> cells = List.of(row.split("\t", -1));
    String text = cells.getFirst().replace("\\n", "\n");
    assertEquals(
        cells.getLast(),
        CODER.code(Articles.of(null, TUESDAY, text)).stream()
            .map(report -> show(report.coding()))
            .collect(Collectors.joining("; ")));
  }

  @Test
  void whatSpeaksForOneIncidentWeighsMoreThanWhatSpeaksForTwo() {
    int one = Same.score(Set.of("same-town", "same-day", "same-victims", "focus"));
    int two = Same.score(Set.of("other-town-at", "days-after", "other-victims", "also"));
    assertTrue(one > 100 && two < -100, one + " and " + two);
  }

  private static String show(Coding coding) {
    Location location = coding.location();
    return Objects.toString(coding.occurredOn(), "")
        + " "
        + (location == null ? "" : location.name());
  }
}
