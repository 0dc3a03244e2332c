package org.tocsin.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.edge.ConfigurationException;
import org.tocsin.edge.Environment;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.testing.InvocationContext;
import software.amazon.awssdk.core.sync.RequestBody;

/** What is no article or no notification, and what fails or comes at once. */
final class StoreFaultsTest extends HandlerFixture {

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "words | not an Article",
        "{\"version\":2,\"id\":\"bad\",\"url\":\"https://e.org/\"} | version 2; this release reads"
            + " version 1",
        "{\"version\":1,\"id\":\"other\",\"url\":\"https://e.org/\"} | the key says article bad,"
            + " the object other",
        "{\"version\":1,\"id\":\"bad\"} | url",
        "~~ | not an Article",
      })
  void whatIsNoArticleFailsAloneWithItsReason(String object, String reason) throws IOException {
    put("good", "Aru 17 3");
    s3.putObject(p -> p.bucket(bucket).key(key("bad")), RequestBody.fromString(object));
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"m0\"}]}",
        handle(written("bad"), written("good")));
    assertEquals(1, table.all().count());
    String refused = line("article refused");
    assertTrue(refused.replace("\\\"", "\"").contains(reason), refused);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | no Records",
        "{\"Records\":[{}]} | without s3.bucket.name",
        "words | not JSON",
        "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"%zz\"}}}]} | not"
            + " URL-encoded",
        "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"pages/1.json\"}}}]}"
            + " | the key is not articles/",
      })
  void whatIsNoNotificationFailsWithItsReason(String body, String reason) throws IOException {
    assertEquals("{\"batchItemFailures\":[{\"itemIdentifier\":\"m0\"}]}", handle(body));
    String failed = line("message failed");
    assertTrue(failed.contains(reason), failed);
  }

  @Test
  void anObjectOverTheLimitIsRefusedWithLimitAndSize() throws IOException {
    StoreIncidentsHandler small = handler(Map.of("MOST_ARTICLE_BYTES", "1024"), new LineCoder());
    put("a1", "Aru 17 3", "x".repeat(2000));
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"m0\"}]}",
        handle(small, 30_000, written("a1")));
    assertTrue(line("article refused").contains("bytes or more, the limit is 1024"));
  }

  @Test
  void aCoderThatThrowsFailsItsOwnArticleOnly() throws IOException {
    put("bad", "no number");
    put("good", "Aru 17 3");
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"m0\"}]}",
        handle(written("bad"), written("good")));
    assertTrue(line("article failed").contains("bad.json"));
    assertEquals(1, table.all().count());
  }

  @Test
  void whatIsNotDoneByTheDeadlineComesBack() throws IOException {
    put("a1", "Aru 17 3");
    assertEquals(
        "{\"batchItemFailures\":[{\"itemIdentifier\":\"m0\"}]}",
        handle(handler, 1_000, written("a1")));
    assertEquals(DONE, handle(written("a1")));
    assertEquals(1, table.all().count());
  }

  @Test
  void whateverComesBetweenTheLastStateOfTheObjectStays() throws Exception {
    int writers = 6;
    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Future<?>> all = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        String place = "Place" + w + " " + w + " ";
        all.add(
            threads.submit(
                () -> {
                  for (int i = 0; i < 4; i++) {
                    put("a1", place + i, "Aru 17 " + i);
                    while (!handle(written("a1")).equals(DONE)) {
                      line("message failed");
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    Article now =
        Json.read(
            s3.getObjectAsBytes(g -> g.bucket(bucket).key(key("a1"))).asByteArray(), Article.class);
    List<IncidentReport> reports = new LineCoder().apply(now).reports();
    assertEquals(
        reports.stream().map(r -> r.coding().killed().best()).sorted().toList(),
        killed(table.all()));
    assertEquals(2, table.all().count());
  }

  @Test
  void anEventThatIsNoBatchIsRefused() {
    assertThrows(
        IOException.class,
        () ->
            handler.handleRequest(
                new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)),
                new ByteArrayOutputStream(),
                new InvocationContext(30_000)));
  }

  @Test
  void allFaultsOfTheConfigurationAreNamedAtOnce() {
    Environment environment =
        new Environment(Map.of("MOST_ARTICLE_BYTES", "1"), Clock.systemUTC(), lines::add);
    ConfigurationException e =
        assertThrows(ConfigurationException.class, () -> StoreSettings.of(environment));
    assertTrue(e.getMessage().contains("INCIDENT_TABLE is missing"), e.getMessage());
    assertTrue(e.getMessage().contains("MOST_ARTICLE_BYTES is 1 "), e.getMessage());
    assertEquals(
        new StoreSettings("t", 8 * 1024 * 1024, ""),
        StoreSettings.of(
            new Environment(Map.of("INCIDENT_TABLE", "t"), Clock.systemUTC(), lines::add)));
  }
}
