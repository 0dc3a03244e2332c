package org.tocsin.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.edge.ConfigurationException;
import org.tocsin.edge.Environment;
import org.tocsin.incidents.table.BackOff;
import org.tocsin.incidents.table.IncidentTable;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.testing.InvocationContext;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

class StoreIncidentsHandlerTest {

  private static final String DONE = "{\"batchItemFailures\":[]}";

  private final DynamoDbClient dynamo = LocalServers.dynamo();
  private final S3Client s3 = LocalServers.s3();
  private final String tableName = LocalServers.newTable(dynamo);
  private final String bucket = LocalServers.newName("articles");
  private final IncidentTable table = new IncidentTable(dynamo, tableName, BackOff.standard());
  private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
  private final StoreIncidentsHandler handler = handler(Map.of(), new LineCoder());

  @BeforeEach
  void makeBucket() {
    s3.createBucket(b -> b.bucket(bucket));
  }

  @Test
  void anArticleBecomesIncidents() throws IOException {
    put("a1", "Aru 17 3", "Bunia 21 5");
    assertEquals(DONE, handle(written("a1")));
    assertEquals(List.of(3, 5), killed(table.byArticle("a1")));
    String coded = line("article coded");
    assertTrue(coded.contains("\"articleId\":\"a1\""), coded);
    for (Incident incident : table.byArticle("a1").toList()) {
      assertTrue(coded.contains(incident.id()), coded);
    }
    String metrics = line("CloudWatchMetrics");
    assertTrue(metrics.contains("\"ArticlesCoded\":1"), metrics);
    assertTrue(metrics.contains("\"IncidentsStored\":2"), metrics);
    assertTrue(metrics.contains("\"ReportsStored\":2"), metrics);
    assertTrue(metrics.contains("\"ArticlesWithoutIncident\":0"), metrics);
  }

  @Test
  void articlesOfOneEventInOneBatchAreOneIncident() throws IOException {
    String[] bodies = new String[10];
    for (int i = 0; i < bodies.length; i++) {
      put("a" + i, "Aru 17 " + i);
      bodies[i] = written("a" + i);
    }
    assertEquals(DONE, handle(bodies));
    Incident incident = table.all().reduce((a, b) -> assertOne(a, b)).orElseThrow();
    assertEquals(10, incident.sources().size());
  }

  @Test
  void theSameNotificationAgainChangesNothing() throws IOException {
    put("a1", "Aru 17 3");
    handle(written("a1"));
    List<Incident> before = table.all().toList();
    assertEquals(DONE, handle(written("a1"), written("a1")));
    assertEquals(before, table.all().toList());
    line("article coded before");
  }

  @Test
  void whatTheObjectSaysNowCountsNotWhatItSaidWhenTheNotificationWasSent() throws IOException {
    put("a1", "Aru 17 3");
    String first = written("a1");
    put("a1", "Bunia 21 5");
    String second = written("a1");
    handle(second);
    handle(first);
    assertEquals(List.of(5), killed(table.all()));
  }

  @Test
  void aFetchAtAnotherTimeIsTheSameArticle() throws IOException {
    put("a1", "Aru 17 3");
    handle(written("a1"));
    put(article("a1", "en", "2025-06-09T00:00:00Z", "Aru 17 3"));
    handle(written("a1"));
    line("article coded before");
  }

  @Test
  void anArticleThatWasDeletedIsWithdrawn() throws IOException {
    put("a1", "Aru 17 3");
    put("a2", "Aru 17 4");
    handle(written("a1"), written("a2"));
    s3.deleteObject(d -> d.bucket(bucket).key(key("a1")));
    assertEquals(DONE, handle(written("a1")));
    assertEquals(List.of(4), killed(table.all()));
    s3.deleteObject(d -> d.bucket(bucket).key(key("a2")));
    assertEquals(DONE, handle(written("a2")));
    assertEquals(0, table.all().count());
    assertEquals(DONE, handle(written("never-was")));
    assertTrue(lines.stream().anyMatch(l -> l.contains("\"ArticlesWithdrawn\":1")));
  }

  @Test
  void anArticleOfNothingIsCounted() throws IOException {
    put("a1");
    assertEquals(DONE, handle(written("a1")));
    assertTrue(line("CloudWatchMetrics").contains("\"ArticlesWithoutIncident\":1"));
  }

  @Test
  void anArticleInALanguageThatTheCoderDoesNotKnowIsTold() throws IOException {
    put(article("a1", "fr", "2025-06-03T00:00:00Z", "Aru 17 3"));
    assertEquals(DONE, handle(written("a1")));
    assertTrue(line("article coded").contains("\"languageKnown\":false"));
    assertTrue(line("CloudWatchMetrics").contains("\"LanguageNotKnown\":1"));
    assertEquals(0, table.all().count());
  }

  @Test
  void theIncidentCoderItselfReadsProse() throws IOException {
    put(
        "a1",
        "Gunmen killed at least 12 villagers in an attack near Gao in northern Mali on 1 June 2025,"
            + " the army said.");
    StoreIncidentsHandler real =
        new StoreIncidentsHandler(
            new Environment(LocalServers.variables(tableName), Clock.systemUTC(), lines::add));
    assertEquals(DONE, handle(real, 60_000, written("a1")));
    Incident incident = table.byArticle("a1").findFirst().orElseThrow();
    assertEquals(12, incident.coding().killed().best());
    assertEquals(
        List.of(incident),
        table
            .byCountry("ML", LocalDate.parse("2025-06-01"), LocalDate.parse("2025-06-01"))
            .toList());
  }

  @Test
  void aBodyOfSeveralRecordsAndAnEncodedKey() throws IOException {
    put("a.1_x", "Aru 17 3");
    s3.putObject(
        p -> p.bucket(bucket).key("articles/by hand/é/a2.json"),
        RequestBody.fromString(
            Json.write(article("a2", "en", "2025-06-03T00:00:00Z", "Bunia 21 5"))));
    String body =
        "{\"Records\":["
            + record(key("a.1_x"))
            + ","
            + record("articles/by+hand/%C3%A9/a2.json")
            + "]}";
    assertEquals(DONE, handle(body));
    assertEquals(2, table.all().count());
  }

  @Test
  void theMessageWithWhichS3TestsTheQueueIsTaken() throws IOException {
    assertEquals(
        DONE, handle("{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"b\"}"));
  }

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

  private StoreIncidentsHandler handler(
      Map<String, String> more, Function<Article, CodedArticle> coder) {
    Map<String, String> variables = new HashMap<>(LocalServers.variables(tableName));
    variables.putAll(more);
    return new StoreIncidentsHandler(
        new Environment(variables, Clock.systemUTC(), lines::add), coder, LineCoder.VERSION);
  }

  private String handle(String... bodies) throws IOException {
    return handle(handler, 30_000, bodies);
  }

  private static String handle(StoreIncidentsHandler handler, int millis, String... bodies)
      throws IOException {
    List<Map<String, String>> records = new ArrayList<>();
    for (int i = 0; i < bodies.length; i++) {
      records.add(Map.of("messageId", "m" + i, "body", bodies[i]));
    }
    byte[] event = Json.write(Map.of("Records", records)).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event), answer, new InvocationContext(millis));
    return answer.toString(StandardCharsets.UTF_8);
  }

  private void put(String id, String... paragraphs) {
    put(article(id, "en", "2025-06-03T00:00:00Z", paragraphs));
  }

  private void put(Article article) {
    s3.putObject(
        p -> p.bucket(bucket).key(key(article.id())), RequestBody.fromString(Json.write(article)));
  }

  private static Article article(
      String id, String language, String fetchedAt, String... paragraphs) {
    return new Article(
        Article.VERSION,
        id,
        URI.create("https://example.org/" + id),
        null,
        "Headline",
        List.of(),
        "Example",
        null,
        null,
        language,
        null,
        List.of(),
        null,
        null,
        Stream.of(paragraphs).map(Paragraph::text).toList(),
        List.of(),
        null,
        null,
        java.util.Map.of(),
        null,
        java.time.Instant.parse(fetchedAt));
  }

  private static String key(String id) {
    return "articles/" + id.substring(0, 2) + "/" + id + ".json";
  }

  private String written(String id) {
    return "{\"Records\":[" + record(key(id)) + "]}";
  }

  private String record(String encodedKey) {
    return Json.write(
        Map.of(
            "eventName",
            "ObjectCreated:Put",
            "s3",
            Map.of("bucket", Map.of("name", bucket), "object", Map.of("key", encodedKey))));
  }

  private String line(String with) {
    return lines.stream()
        .filter(l -> l.contains(with))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line with " + with + " in " + lines));
  }

  private static List<Integer> killed(Stream<Incident> incidents) {
    return incidents.map(i -> i.coding().killed().best()).sorted().toList();
  }

  private static Incident assertOne(Incident a, Incident b) {
    throw new AssertionError("two incidents: " + a + " and " + b);
  }
}
