package org.tocsin.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.tocsin.edge.Environment;
import org.tocsin.incidents.table.BackOff;
import org.tocsin.incidents.table.IncidentTable;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.testing.InvocationContext;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * S3 tells of an object as S3 does: late, twice, out of order, of a version that is not there any
 * more. One history a line of notifications.csv: {@code put 3} writes the article with a toll of 3,
 * {@code del} deletes it, {@code tell 2 1} delivers what S3 said of the second change and of the
 * first, in one batch. Whatever the order, the table holds what the bucket holds.
 */
final class NotificationOrderTest {

  private static final String ID = "a1";
  private static final String KEY = "articles/a1/a1.json";

  private final DynamoDbClient dynamo = LocalServers.dynamo();
  private final S3Client s3 = LocalServers.s3();
  private final String tableName = LocalServers.newTable(dynamo);
  private final String bucket = LocalServers.newName("articles");
  private final IncidentTable table = new IncidentTable(dynamo, tableName, BackOff.standard());
  private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
  private final StoreIncidentsHandler handler =
      new StoreIncidentsHandler(
          new Environment(LocalServers.variables(tableName), Clock.systemUTC(), lines::add),
          new LineCoder(),
          LineCoder.VERSION);
  private final List<String> told = new ArrayList<>();

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "notifications.csv", delimiter = '|')
  void theTableHoldsWhatTheBucketHolds(String what, String history, String killed)
      throws Exception {
    s3.createBucket(b -> b.bucket(bucket));
    for (String step : history.split(", ", -1)) {
      List<String> words = List.of(step.split(" ", -1));
      switch (words.getFirst()) {
        case "put" -> {
          Article article =
              Article.bare(URI.create("https://example.org/a"), "Headline", null, "en", List.of())
                  .withText(List.of(Paragraph.text("Aru 17 " + words.get(1))), step, null);
          String json = Json.write(article).replace(article.id(), ID);
          s3.putObject(p -> p.bucket(bucket).key(KEY), RequestBody.fromString(json));
          told.add(event("ObjectCreated:Put"));
        }
        case "del" -> {
          s3.deleteObject(d -> d.bucket(bucket).key(KEY));
          told.add(event("ObjectRemoved:Delete"));
        }
        default -> tell(words.subList(1, words.size()));
      }
    }
    assertEquals(
        killed,
        table
            .all()
            .map(i -> String.valueOf(i.coding().killed().best()))
            .sorted()
            .collect(Collectors.joining(" ", "[", "]")),
        lines::toString);
  }

  private String event(String name) {
    int number = told.size() + 1;
    Map<String, Object> object =
        Map.of(
            "key", KEY, "eTag", "e" + number, "versionId", "v" + number, "sequencer", sequence());
    return Json.write(
        Map.of(
            "Records",
            List.of(
                Map.of(
                    "eventName",
                    name,
                    "s3",
                    Map.of("bucket", Map.of("name", bucket), "object", object)))));
  }

  private String sequence() {
    return String.format(Locale.ROOT, "%016X", told.size() + 1);
  }

  private void tell(List<String> numbers) throws Exception {
    List<Map<String, String>> records = new ArrayList<>();
    for (String number : numbers) {
      records.add(
          Map.of(
              "messageId", "m" + records.size(), "body", told.get(Integer.parseInt(number) - 1)));
    }
    byte[] event = Json.write(Map.of("Records", records)).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event), answer, new InvocationContext(30_000));
    assertEquals("{\"batchItemFailures\":[]}", answer.toString(StandardCharsets.UTF_8));
  }
}
