package org.tocsin.coder.drafts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.pipeline.record.Coding;

/** Two days that "and" joins are the window of one incident. */
class JoinedDaysTest {

  private static final LocalDate TUESDAY = LocalDate.of(2025, 6, 3);
  private static final IncidentCoder CODER = new IncidentCoder();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on Sunday and Monday | 2025-06-01 | 2025-06-02 | WEEK",
        "on Sunday and on Monday | 2025-06-01 | 2025-06-02 | WEEK",
        "on Saturday and Monday | 2025-06-02 | 2025-06-02 | DAY",
        "on Monday | 2025-06-02 | 2025-06-02 | DAY",
        "overnight into Monday | 2025-06-01 | 2025-06-02 | WEEK",
        "in the night of Saturday to Sunday | 2025-05-31 | 2025-06-01 | WEEK",
        "on Monday, the heaviest losses since it came on Friday | 2025-06-02 | 2025-06-02 | DAY",
        "on Monday in breach of the truce of 19 May | 2025-06-02 | 2025-06-02 | DAY",
        "on Saturday night into Sunday | 2025-05-31 | 2025-06-01 | WEEK",
      })
  void theWindowHoldsBoth(String when, String first, String last, String precision) {
    String text = "Clashes took place near Gao, Mali, " + when + ", killing ten soldiers.";
    Coding coding = CODER.code(Articles.of(null, TUESDAY, text)).getFirst().coding();
    assertEquals(
        first + " to " + last + ", " + precision,
        coding.occurredOn() + " to " + coding.endedOn() + ", " + coding.datePrecision());
  }
}
