package org.tocsin.pipeline.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What earlier releases wrote into queues, bucket and table is read by this one, whole; what a
 * later one writes is refused by name. The samples lie in {@code stored}, a folder a release; they
 * are never edited, only added to.
 */
final class StoredSamplesTest {

  @ParameterizedTest
  @CsvSource({
    "0.1.0/feed-entry.json, org.tocsin.pipeline.record.FeedEntry",
    "0.1.0/article.json, org.tocsin.pipeline.record.Article",
    "0.1.0/incident-report.json, org.tocsin.pipeline.record.IncidentReport",
    "0.1.0/incident.json, org.tocsin.pipeline.record.Incident",
  })
  void anEarlierReleasesRecordIsReadWithEveryField(String sample, Class<?> type) throws Exception {
    JsonNode stored = Json.readTree(text(sample));
    JsonNode written = Json.readTree(Json.write(Json.read(text(sample), type)));
    stored
        .properties()
        .forEach(
            field -> assertEquals(field.getValue(), written.get(field.getKey()), field.getKey()));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1.0/feed-entry.json, org.tocsin.pipeline.record.FeedEntry, FeedEntry",
    "0.1.0/article.json, org.tocsin.pipeline.record.Article, Article",
    "0.1.0/incident-report.json, org.tocsin.pipeline.record.IncidentReport, IncidentReport",
  })
  void aLaterVersionIsRefusedByBothNumbers(String sample, Class<?> type, String name)
      throws Exception {
    ObjectNode later = (ObjectNode) Json.readTree(text(sample));
    later.put("version", 2);
    MalformedRecordException refused =
        assertThrows(MalformedRecordException.class, () -> Json.read(later.toString(), type));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains(name) && message.contains("2") && message.contains("1"), message);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1.0/feed-entry.json, org.tocsin.pipeline.record.FeedEntry",
    "0.1.0/article.json, org.tocsin.pipeline.record.Article",
    "0.1.0/incident-report.json, org.tocsin.pipeline.record.IncidentReport",
    "0.1.0/incident.json, org.tocsin.pipeline.record.Incident",
  })
  void aFieldThatALaterReleaseAddsIsPassedOver(String sample, Class<?> type) throws Exception {
    ObjectNode later = (ObjectNode) Json.readTree(text(sample));
    later.put("addedLater", "something");
    assertEquals(Json.read(text(sample), type), Json.read(later.toString(), type));
  }

  /** The sample of the newest release. */
  static String sample(Class<?> type) throws IOException {
    String words = type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-");
    return text("0.1.0/" + words.toLowerCase(Locale.ROOT) + ".json");
  }

  private static String text(String sample) throws IOException {
    try (InputStream in =
        StoredSamplesTest.class.getResourceAsStream("/org/tocsin/pipeline/stored/" + sample)) {
      if (in == null) {
        throw new IOException("no sample " + sample);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
