package org.tocsin.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.edge.Environment;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Incident;
import software.amazon.awssdk.core.sync.RequestBody;

/** What becomes of the articles that notifications name. */
final class StoreIncidentsHandlerTest extends HandlerFixture {

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

  private static Incident assertOne(Incident a, Incident b) {
    throw new AssertionError("two incidents: " + a + " and " + b);
  }
}
