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

/** How an incident is known and when it was; a new row needs no code. */
class KnownTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 3);
  private static final IncidentCoder CODER = new IncidentCoder();

  static Stream<String> rows() {
    return Lines.of(KnownTest.class, "known.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theRecordSaysHowItIsKnown(String row) {
    List<String> cells = List.of(row.split("\t", -1));
    List<Coding> found =
        CODER.code(Articles.of(null, PUBLISHED, cells.get(4))).stream()
            .map(IncidentReport::coding)
            .toList();
    assertEquals(1, found.size(), row);
    Coding coding = found.getFirst();
    assertEquals(
        String.join(" ", cells.subList(0, 4)),
        String.join(
            " ",
            coding.certainty().name(),
            coding.claimedBy().isEmpty() ? "-" : String.join(",", coding.claimedBy()),
            coding.stage().name(),
            days(coding)));
  }

  private static String days(Coding coding) {
    String first = String.valueOf(coding.occurredOn());
    String last = String.valueOf(coding.endedOn());
    return first.equals(last) ? first : first + ".." + last;
  }
}
