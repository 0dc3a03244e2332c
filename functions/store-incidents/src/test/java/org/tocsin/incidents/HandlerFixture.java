package org.tocsin.incidents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.tocsin.edge.Environment;
import org.tocsin.incidents.table.BackOff;
import org.tocsin.incidents.table.IncidentTable;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.testing.InvocationContext;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** A handler on a table and a bucket of its own, and the events that it is given. */
abstract class HandlerFixture {

  static final String DONE = "{\"batchItemFailures\":[]}";

  final DynamoDbClient dynamo = LocalServers.dynamo();
  final S3Client s3 = LocalServers.s3();
  final String tableName = LocalServers.newTable(dynamo);
  final String bucket = LocalServers.newName("articles");
  final IncidentTable table = new IncidentTable(dynamo, tableName, BackOff.standard());
  final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
  final StoreIncidentsHandler handler = handler(Map.of(), new LineCoder());

  @BeforeEach
  void makeBucket() {
    s3.createBucket(b -> b.bucket(bucket));
  }

  StoreIncidentsHandler handler(Map<String, String> more, Function<Article, CodedArticle> coder) {
    Map<String, String> variables = new HashMap<>(LocalServers.variables(tableName));
    variables.putAll(more);
    return new StoreIncidentsHandler(
        new Environment(variables, Clock.systemUTC(), lines::add), coder, LineCoder.VERSION);
  }

  String handle(String... bodies) throws IOException {
    return handle(handler, 30_000, bodies);
  }

  static String handle(StoreIncidentsHandler handler, int millis, String... bodies)
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

  void put(String id, String... paragraphs) {
    put(article(id, "en", "2025-06-03T00:00:00Z", paragraphs));
  }

  void put(Article article) {
    s3.putObject(
        p -> p.bucket(bucket).key(key(article.id())), RequestBody.fromString(Json.write(article)));
  }

  static Article article(String id, String language, String fetchedAt, String... paragraphs) {
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

  static String key(String id) {
    return "articles/" + id.substring(0, 2) + "/" + id + ".json";
  }

  String written(String id) {
    return "{\"Records\":[" + record(key(id)) + "]}";
  }

  String record(String encodedKey) {
    return Json.write(
        Map.of(
            "eventName",
            "ObjectCreated:Put",
            "s3",
            Map.of("bucket", Map.of("name", bucket), "object", Map.of("key", encodedKey))));
  }

  String line(String with) {
    return lines.stream()
        .filter(l -> l.contains(with))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line with " + with + " in " + lines));
  }

  static List<Integer> killed(Stream<Incident> incidents) {
    return incidents.map(i -> i.coding().killed().best()).sorted().toList();
  }
}
