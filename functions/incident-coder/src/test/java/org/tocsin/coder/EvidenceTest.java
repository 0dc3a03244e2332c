package org.tocsin.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.IncidentReport;

/** A person can check each value against the text: a law over every gold case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceTest {

  private final IncidentCoder coder = new IncidentCoder();

  static Stream<GoldCase> cases() {
    return GoldCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyFilledFieldHasItsWords(GoldCase gold) {
    for (IncidentReport report : coder.code(gold.article())) {
      Coding coding = report.coding();
      has(coding, "eventType", 1);
      has(coding, "subEventType", 1);
      has(coding, "stage", 1);
      has(coding, "certainty", 1);
      has(coding, "occurredOn", coding.occurredOn() == null ? 0 : 1);
      has(coding, "location", coding.location() == null ? 0 : 1);
      has(coding, "killed", coding.killed() == null ? 0 : 1);
      has(coding, "injured", coding.injured() == null ? 0 : 1);
      has(coding, "abducted", coding.abducted() == null ? 0 : 1);
      has(coding, "weapons", size(coding.weapons()));
      has(coding, "targets", size(coding.targets()));
      has(coding, "claimedBy", size(coding.claimedBy()));
      has(coding, "actors", size(coding.actors()));
      for (Actor actor : coding.actors()) {
        assertTrue(
            of(coding, "actors").stream().anyMatch(e -> e.quote().equals(actor.mention())),
            () -> "no quote for " + actor + " in " + Json.write(coding));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyQuoteStandsWhereTheEvidenceSays(GoldCase gold) {
    Article article = gold.article();
    for (IncidentReport report : coder.code(article)) {
      for (Evidence e : report.coding().evidence()) {
        String text =
            e.paragraph() == 0
                ? String.valueOf(article.headline())
                : article.paragraphs().get(e.paragraph() - 1).text();
        int start = text.offsetByCodePoints(0, e.start());
        int end = text.offsetByCodePoints(0, e.end());
        assertEquals(e.quote(), text.substring(start, end));
      }
    }
  }

  @Test
  void aFigureThatIsNotConfirmedSaysSoAndNamesItsSource() {
    GoldCase gold =
        cases().filter(c -> c.name().startsWith("two attacks in Mali")).findFirst().orElseThrow();
    Evidence killed = of(coder.code(gold.article()).getFirst().coding(), "killed").getFirst();
    assertEquals("Reuters, unnamed sources", killed.attribution());
    assertEquals(false, killed.confirmed());
  }

  private static void has(Coding coding, String field, int least) {
    assertTrue(
        of(coding, field).size() >= least, () -> "no " + field + " in " + Json.write(coding));
  }

  private static List<Evidence> of(Coding coding, String field) {
    return coding.evidence().stream().filter(e -> e.field().equals(field)).toList();
  }

  private static int size(Collection<?> values) {
    return values.size();
  }
}
