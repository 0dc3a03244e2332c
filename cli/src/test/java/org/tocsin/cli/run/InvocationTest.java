package org.tocsin.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.cli.local.FreePorts;
import org.tocsin.cli.local.Ports;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.ArticleId;

/** One function, one event: the events that come with Tocsin, each with its own fresh servers. */
@Timeout(120)
final class InvocationTest {

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  @Test
  void pollFeedsTellsWhatItPolled() throws Exception {
    JsonNode answer = invoke("PollFeedsFunction", "poll-feeds.json");
    assertEquals(0, answer.path("failed").asInt(), answer.toString());
    assertEquals(4, answer.path("polled").asInt(), answer.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "ScrapeArticleFunction, scrape-article.json",
    "StoreIncidentsFunction, store-incidents.json"
  })
  void batchesHaveNoFailures(String function, String event) throws Exception {
    JsonNode answer = invoke(function, event);
    assertTrue(answer.path("batchItemFailures").isArray(), answer.toString());
    assertTrue(answer.path("batchItemFailures").isEmpty(), answer + "\n" + log);
    assertTrue(
        log.stream().noneMatch(line -> line.contains("\"level\":\"ERROR\"")), log.toString());
  }

  @Test
  void askIncidentsFindsWhatTheSampleArticleReports() throws Exception {
    JsonNode answer = invoke("AskIncidentsFunction", "ask-incidents.json");
    assertEquals(200, answer.path("statusCode").asInt(), answer.toString());
    JsonNode map = Json.readTree(answer.path("body").asText());
    assertTrue(map.path("features").size() >= 1, answer.toString());
  }

  private JsonNode invoke(String function, String event) throws Exception {
    Ports ports = FreePorts.find();
    // The events name the default ports, and an article's key is made of its address.
    String text =
        Files.readString(RunCase.HOME.events().resolve(event))
            .replace(":18503/", ":" + ports.samples() + "/")
            .replace(key(new Ports(Ports.DEFAULT_BASE)), key(ports));
    Invocation invocation =
        new Invocation(
            RunCase.HOME,
            ports,
            null,
            Map.of(
                "FirstPollDays", "0", "Contact", "nobody@localhost.localdomain", "ReadApi", "iam"),
            List.of(),
            Clock.systemUTC());
    return Json.readTree(
        invocation.invoke(function, text.getBytes(StandardCharsets.UTF_8), log::add));
  }

  private static String key(Ports ports) {
    String page = "sahel-wire/news/2025/06/03/boulikessi-timbuktu.html";
    return ArticleId.articleKey(
        ArticleId.of(URI.create("http://127.0.0.1:" + ports.samples() + "/" + page)));
  }
}
