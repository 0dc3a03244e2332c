package org.tocsin.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.testing.CsvText;

/** The formats as users get them. */
final class FormatTest {

  private static final List<Incident> THREE =
      List.of(
          Incidents.of("i1", "2025-06-02", Incidents.place("Ménaka", 15.9, 2.4), "gunmen"),
          Incidents.of("i2", "2025-06-01", Incidents.place("Nowhere", null, null), "@raiders, two"),
          Incidents.of("i3", null, null, "gunmen"));

  @Test
  void geoJsonHasAFeatureForEachAndCountsThoseWithoutAPoint() throws Exception {
    StringWriter out = new StringWriter();
    assertEquals(2, Format.GEOJSON.write(THREE, 0, out));
    JsonNode map = Json.readTree(out.toString());
    assertEquals(2, map.path("withoutCoordinates").asInt());
    JsonNode features = map.path("features");
    assertEquals(3, features.size());
    assertTrue(features.path(1).path("geometry").isNull() && features.path(2).has("geometry"));
    JsonNode feature = features.path(0);
    assertEquals("i1", feature.path("id").asText());
    // RFC 7946: longitude comes first.
    assertEquals("[2.4,15.9]", feature.path("geometry").path("coordinates").toString());
    assertEquals(3, feature.path("properties").path("killed").path("best").asInt());
  }

  @Test
  void geoJsonOfNothingIsAnEmptyCollection() throws Exception {
    StringWriter out = new StringWriter();
    assertEquals(0, Format.GEOJSON.write(List.of(), 0, out));
    JsonNode map = Json.readTree(out.toString());
    assertEquals("FeatureCollection", map.path("type").asText());
    assertEquals(0, map.path("features").size());
  }

  @Test
  void csvHasALineForEachAndDefusesWhatStrangersWrote() throws IOException {
    StringWriter out = new StringWriter();
    assertEquals(0, Format.CSV.write(THREE, 0, out));
    List<List<String>> rows = CsvText.read(out.toString());
    List<String> head = rows.getFirst();
    assertEquals(List.of("i1", "i2", "i3"), rows.stream().skip(1).map(List::getFirst).toList());
    assertEquals("'@raiders, two", rows.get(2).get(head.indexOf("actor1")));
    assertEquals("'=Outlet", rows.get(1).get(head.indexOf("source")));
    assertEquals("", rows.get(3).get(head.indexOf("location")));
    assertEquals("3", rows.get(3).get(head.indexOf("killed_best")));
  }

  @Test
  void jsonAndJsonLinesReadBack() throws Exception {
    StringWriter lines = new StringWriter();
    Format.JSONL.write(THREE, 0, lines);
    int at = 0;
    for (String line : lines.toString().lines().toList()) {
      assertEquals(THREE.get(at++), Json.read(line, Incident.class));
    }
    assertEquals(3, at);
    StringWriter array = new StringWriter();
    Format.JSON.write(THREE, 0, array);
    assertEquals(3, Json.readTree(array.toString()).size());
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 120, 200})
  void theTableFitsItsColumns(int columns) {
    List<Incident> wide =
        List.of(
            Incidents.of(
                "w",
                "2025-06-01",
                Incidents.place("北京市朝阳区".repeat(9), 39.9, 116.4),
                "x".repeat(90)),
            Incidents.of(
                "m", "2025-06-01", Incidents.place("e\u0301".repeat(60), 39.9, 116.4), "short"));
    String table = new IncidentTableText(columns).of(wide);
    table.lines().forEach(l -> assertTrue(DisplayWidth.of(l) <= columns, l));
    assertTrue(table.contains("…"), table);
  }

  @Test
  void theTableIsInOrderOfDaysAndStartsEachColumnAtOnePlace() {
    String table = new IncidentTableText(120).of(THREE);
    List<String> lines = table.lines().toList();
    assertTrue(lines.get(2).startsWith("2025-06-01"), table);
    assertTrue(lines.get(3).startsWith("2025-06-02"), table);
    assertTrue(lines.get(4).startsWith("?"), table);
    int what = lines.getFirst().indexOf("WHAT");
    lines.stream().skip(2).forEach(l -> assertEquals(what, l.indexOf("attack"), table));
    assertEquals("No incidents.\n", new IncidentTableText(120).of(List.of()));
  }

  @Test
  void whatSteersATerminalBecomesABlank() {
    String name = "Gao\u001b[2J\u202e\u0007x";
    String table =
        new IncidentTableText(120)
            .of(List.of(Incidents.of("i", null, Incidents.place(name, null, null), "gunmen")));
    assertTrue(table.contains("Gao [2J  x, ML"), table);
  }
}
