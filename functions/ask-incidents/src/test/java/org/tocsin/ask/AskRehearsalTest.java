package org.tocsin.ask;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.edge.Environment;

/** What AskIncidents does before a snapshot is taken of it. */
@Timeout(60)
final class AskRehearsalTest {

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final Environment environment =
      new Environment(Map.of("INCIDENT_TABLE", "IncidentTable"), Clock.systemUTC(), lines::add);

  @Test
  void theRehearsalFindsItsIncidentAndIsNotHeard() throws Exception {
    String answer = new String(AskRehearsal.run(environment, 2), StandardCharsets.UTF_8);
    assertTrue(answer.contains("\"statusCode\":200") && answer.contains("Butembo"), answer);
    assertEquals(List.of(), lines);
  }

  @Test
  void whatIsDoneAheadNeedsNoService() {
    assertDoesNotThrow(() -> AskRehearsal.ahead(environment));
  }
}
