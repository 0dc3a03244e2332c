package org.tocsin.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.cli.local.FreePorts;
import org.tocsin.cli.local.Ports;
import org.tocsin.incidents.queries.IncidentFilter;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.testing.CsvText;

/**
 * The bundled samples from feeds to incidents, with real servers, as {@code tocsin run} does it.
 */
@Timeout(180)
final class SampleRunTest {

  // How good the coder is on the samples. When it gets better, these two get stricter: never back.

  /** Of the expected incidents, at least so many are found: place, day and type. */
  private static final int LEAST_FOUND = 14;

  /** At most so many incidents are none of those. */
  private static final int MOST_EXTRA = 0;

  private static final int FEEDS = 4;
  private static final int ARTICLES = 20;

  @Test
  void everyArticleIsReadAndTheIncidentsAreThoseExpected(@TempDir Path folder) throws Exception {
    RunCase run = RunCase.samples(folder.resolve("out"), null, FreePorts.find());
    assertTrue(run.worked(), run.said());
    assertTrue(
        run.said().contains(": " + FEEDS + " feeds polled, " + ARTICLES + " articles"), run.said());
    assertTrue(run.said().contains(" 0 waiting, 0 failed"), run.said());
    assertFalse(run.said().contains("failed:"), run.said());

    List<Incident> incidents = run.incidents();
    Expected expected = Expected.read(RunCase.HOME.root().resolve("samples/expected.jsonl"));
    Set<String> found = expected.found(incidents);
    assertTrue(found.size() >= LEAST_FOUND, "found only " + found + "\n" + run.table());
    int extra = incidents.size() - found.size();
    assertTrue(extra <= MOST_EXTRA, extra + " that nobody expects:\n" + run.table());

    filesAgree(run, incidents);
  }

  private static void filesAgree(RunCase run, List<Incident> incidents) throws Exception {
    List<String> ids = incidents.stream().map(Incident::id).toList();
    List<List<String>> csv = CsvText.read(Files.readString(run.out().resolve("incidents.csv")));
    assertEquals("event_id_cnty", csv.getFirst().getFirst());
    assertEquals(ids, csv.stream().skip(1).map(List::getFirst).toList());
    assertTrue(csv.stream().allMatch(row -> row.size() == csv.getFirst().size()));

    JsonNode map = Json.readTree(Files.readString(run.out().resolve("incidents.geojson")));
    assertEquals("FeatureCollection", map.path("type").asText());
    List<String> placed =
        incidents.stream()
            .filter(i -> i.coding().location() != null)
            .filter(i -> i.coding().location().latitude() != null)
            .map(Incident::id)
            .toList();
    assertEquals(ids, map.path("features").valueStream().map(f -> f.path("id").asText()).toList());
    assertEquals(
        placed,
        map.path("features")
            .valueStream()
            .filter(f -> f.path("geometry").path("type").asText().equals("Point"))
            .map(f -> f.path("id").asText())
            .toList());

    List<String> articles = run.lines("articles.jsonl");
    assertEquals(ARTICLES, articles.size());
    for (String line : articles) {
      JsonNode article = Json.readTree(line);
      for (String field : List.of("url", "title", "publishedAt", "text")) {
        assertFalse(article.path(field).asText().isBlank(), field + " of " + line);
      }
    }
    // Of a table's lines two are its head.
    assertEquals(incidents.size() + 2, run.table().lines().count());
  }

  @Test
  void aSecondRunOnTheSameDataDoublesNothing(@TempDir Path folder) throws Exception {
    Ports ports = FreePorts.find();
    Path data = folder.resolve("data");
    RunCase first = RunCase.samples(folder.resolve("first"), data, ports);
    RunCase second = RunCase.samples(folder.resolve("second"), data, ports);
    assertTrue(first.worked(), first.said());
    assertTrue(second.worked(), second.said());
    assertTrue(
        second.said().contains(": " + FEEDS + " feeds polled, 0 articles (0.0/s), 0 incidents"),
        second.said());
    assertEquals(first.lines("incidents.jsonl"), second.lines("incidents.jsonl"));
    assertEquals(
        first.lines("articles.jsonl").stream().sorted().toList(),
        second.lines("articles.jsonl").stream().sorted().toList());
    assertEquals(first.table(), second.table());

    // What 'tocsin incidents --data' shows is what the runs wrote.
    assertEquals(
        first.incidents(),
        KeptIncidents.in(data, RunCase.HOME, ports, kept -> kept.find(IncidentFilter.ALL)));
  }
}
