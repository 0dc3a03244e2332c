package org.tocsin.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.ArticleId;

/**
 * What strangers may serve in place of a page, one case a line of hostile-pages.jsonl, through the
 * function against a server that answers byte for byte: each has a named outcome and a count, and
 * its log is one object a line without a stack trace. Kept is what is an article, and nothing else.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(20)
final class HostilePagesTest {

  private static final int PLENTY_MILLIS = 30_000;

  private final List<JsonNode> cases = cases();
  private HostileSite site;
  private TestSystem system;

  private static List<JsonNode> cases() {
    List<JsonNode> cases = new ArrayList<>();
    try (InputStream in = HostilePagesTest.class.getResourceAsStream("hostile-pages.jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        cases.add(Json.readTree(line));
      }
      return cases;
    } catch (IOException | MalformedRecordException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeAll
  void start() throws Exception {
    site = new HostileSite(cases);
    system = new TestSystem(Map.of("ALLOW_PRIVATE", site.hostPort()));
  }

  @AfterAll
  void stop() throws Exception {
    system.stop();
    site.close();
  }

  List<Object[]> numbered() {
    return IntStream.range(0, cases.size())
        .mapToObj(i -> new Object[] {cases.get(i).get("what").asText(), i})
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("numbered")
  void isNamed(String what, int number) throws Exception {
    system.clear();
    JsonNode expected = cases.get(number);
    String url = "http://" + site.hostPort() + "/" + number;
    String entry = system.entry("/x").replace(system.site.url("/x").toString(), url);
    List<String> failed = system.send(expected.path("millisLeft").asInt(PLENTY_MILLIS), entry);
    assertEquals(expected.get("comesBack").asBoolean(), !failed.isEmpty(), system::log);
    oneObjectALineAndNoStackTrace();
    String outcome = expected.get("outcome").asText();
    JsonNode line = line(outcome);
    assertTrue(line.path("reason").asText().contains(expected.get("reason").asText()), system::log);
    assertEquals(expected.path("kind").asText(), line.path("kind").asText(), system::log);
    assertTrue(system.log().contains("\"" + expected.get("metric").asText() + "\":1"), system::log);
    if (outcome.equals("article")) {
      String key = ArticleId.articleKey(ArticleId.of(URI.create(url)));
      Article article =
          Json.read(
              system.s3.getObjectAsBytes(r -> r.bucket(TestSystem.BUCKET).key(key)).asByteArray(),
              Article.class);
      assertTrue(article.text().contains(expected.get("text").asText()), article::text);
      assertFalse(article.text().contains("root:"), article::text);
    } else {
      assertEquals(List.of(), system.keys(), what);
    }
  }

  private JsonNode line(String message) throws MalformedRecordException {
    for (String line : system.log().lines().toList()) {
      JsonNode object = Json.readTree(line);
      if (object.path("message").asText().equals(message)) {
        return object;
      }
    }
    throw new AssertionError("no \"" + message + "\" in " + system.log());
  }

  private void oneObjectALineAndNoStackTrace() throws MalformedRecordException {
    for (String line : system.log().lines().toList()) {
      assertTrue(Json.readTree(line).isObject(), line);
      assertFalse(line.contains("\\tat ") || line.contains("Exception"), line);
      assertTrue(line.length() < 4000, () -> "a line of " + line.length());
    }
  }
}
