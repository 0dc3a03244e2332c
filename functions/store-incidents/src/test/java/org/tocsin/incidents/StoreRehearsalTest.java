package org.tocsin.incidents;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.edge.Environment;

/** What StoreIncidents does before a snapshot is taken of it. */
@Timeout(60)
final class StoreRehearsalTest {

  @Test
  void theRehearsalCodesItsArticleAndIsNotHeard() throws Exception {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    Environment environment =
        new Environment(Map.of("INCIDENT_TABLE", "IncidentTable"), Clock.systemUTC(), lines::add);
    IncidentCoder coder = new IncidentCoder();
    AtomicInteger reports = new AtomicInteger();
    byte[] answer =
        StoreRehearsal.run(
            environment,
            article -> {
              CodedArticle coded = new CodedArticle(coder.code(article), true);
              reports.addAndGet(coded.reports().size());
              return coded;
            },
            2);
    assertEquals("{\"batchItemFailures\":[]}", new String(answer, StandardCharsets.UTF_8));
    assertTrue(reports.get() >= 4, "reports of two rounds: " + reports.get());
    assertEquals(List.of(), lines);
  }

  @Test
  void whatIsDoneAheadNeedsNoService() {
    Environment environment =
        new Environment(Map.of("INCIDENT_TABLE", "IncidentTable"), Clock.systemUTC(), line -> {});
    assertDoesNotThrow(() -> StoreRehearsal.ahead(environment));
  }
}
