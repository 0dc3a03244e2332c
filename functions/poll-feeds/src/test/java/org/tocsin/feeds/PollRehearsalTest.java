package org.tocsin.feeds;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.edge.Environment;
import org.tocsin.pipeline.json.Json;

/** What PollFeeds does before a snapshot is taken of it. */
@Timeout(60)
final class PollRehearsalTest {

  @Test
  void theRehearsalReadsFeedsAndSendsEntriesAndIsNotHeard() throws Exception {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    Environment environment =
        new Environment(
            Map.of(
                "BUCKET", "bucket",
                "FEEDS_KEY", "feeds.opml",
                "FEED_TABLE", "FeedTable",
                "SCRAPE_QUEUE_URL", "https://sqs.eu-west-1.amazonaws.com/123456789012/ScrapeQueue",
                "USER_AGENT", "Tocsin/0.1 (+test@example.org)"),
            Clock.systemUTC(),
            lines::add);
    String answer = new String(PollRehearsal.run(environment, 2), StandardCharsets.UTF_8);
    JsonNode counts = Json.readTree(answer);
    assertTrue(counts.path("polled").asInt() >= 3, answer);
    assertTrue(counts.path("entriesSent").asInt() >= 7, answer);
    assertEquals(List.of(), lines);
  }

  @Test
  void whatIsDoneAheadNeedsNoService() {
    Environment environment = new Environment(Map.of(), Clock.systemUTC(), line -> {});
    assertDoesNotThrow(() -> PollRehearsal.ahead(environment));
  }
}
