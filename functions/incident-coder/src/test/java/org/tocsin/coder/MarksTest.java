package org.tocsin.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.coder.marks.Mark;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.IncidentReport;

class MarksTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 3);
  private static final IncidentCoder CODER = new IncidentCoder();

  /** What takes a town tells of ground taken, and of people taken what takes them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Rebels captured Goma on Monday.                  | non state actor overtakes territory
          Goma fell to the rebels on Monday.               | non state actor overtakes territory
          Gunmen wounded two men in Goma on Monday.       | killed or hurt
          The army captured two rebels in Goma on Monday.  | arrests
          """)
  void wordsOfAnEventAreThoseThatTheCoderReads(String text, String says) {
    List<String> told =
        CODER.marks(Articles.of(null, PUBLISHED, text)).stream()
            .filter(m -> m.kind() == Mark.Kind.EVENT)
            .map(m -> m.says().split(":", 2)[0])
            .toList();
    assertEquals(List.of(says), told);
  }

  /** Each record's type was read from words that are marked. */
  @Test
  void wordsOfEachTypeAreMarked() {
    for (GoldCase gold : GoldCase.all().toList()) {
      Article article = gold.article();
      List<Mark> marks = CODER.marks(article);
      for (IncidentReport report : CODER.code(article)) {
        for (Evidence evidence : report.coding().evidence()) {
          if (evidence.field().equals("subEventType")) {
            assertTrue(
                marks.stream().anyMatch(m -> isAt(m, evidence)),
                () -> evidence + " of " + article.headline() + " in " + marks);
          }
        }
      }
    }
  }

  private static boolean isAt(Mark mark, Evidence evidence) {
    return mark.kind() == Mark.Kind.EVENT
        && mark.paragraph() == evidence.paragraph()
        && mark.start() < evidence.end()
        && evidence.start() < mark.end();
  }
}
