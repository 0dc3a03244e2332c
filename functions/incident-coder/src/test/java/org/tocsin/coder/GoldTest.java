package org.tocsin.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.IncidentReport;

/** Each line of gold.jsonl is an article and what must be coded of it; a new line needs no code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldTest {

  private final IncidentCoder coder = new IncidentCoder();

  static Stream<GoldCase> cases() {
    return GoldCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void articleGivesTheRecordsThatTheLineSays(GoldCase gold) {
    List<IncidentReport> reports = coder.code(gold.article());
    JsonNode expected = gold.json().get("expected");
    assertEquals(expected.size(), reports.size(), () -> "incidents: " + Json.write(reports));
    for (int i = 0; i < expected.size(); i++) {
      Map<String, String> want = new TreeMap<>();
      Map<String, String> have = new TreeMap<>();
      Coding coding = reports.get(i).coding();
      for (Map.Entry<String, JsonNode> field : expected.get(i).properties()) {
        want.put(field.getKey(), field.getValue().toString());
        have.put(field.getKey(), have(coding, field.getKey(), field.getValue()));
      }
      assertEquals(want, have);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void codingAgainGivesTheSame(GoldCase gold) {
    Article article = gold.article();
    assertEquals(coder.code(article), new ArrayList<>(coder.code(article)));
  }

  @Test
  void thereAreAtLeastTwentyFiveCases() {
    assertTrue(cases().count() >= 25);
  }

  private static String have(Coding coding, String field, JsonNode want) {
    JsonNode tree = GoldCase.tree(Json.write(coding));
    return switch (field) {
      case "place" -> tree.path("location").path("name").toString();
      case "country" -> tree.path("location").path("country").toString();
      case "precision" -> tree.path("location").path("precision").toString();
      case "killed", "injured", "abducted" -> {
        JsonNode toll = tree.path(field);
        if (toll instanceof ObjectNode object) {
          object.remove("bySide");
        }
        yield toll.toString();
      }
      case "weapon" -> one(want, coding.weapons());
      case "hit" -> one(want, coding.targets());
      case "assailant" -> one(want, ids(coding, ActorRole.ASSAILANT));
      case "target" -> one(want, ids(coding, ActorRole.TARGET));
      default -> tree.path(field).toString();
    };
  }

  private static List<String> ids(Coding coding, ActorRole role) {
    return coding.actors().stream()
        .filter(a -> a.role() == role)
        .map(a -> a.id() != null ? a.id() : a.name())
        .toList();
  }

  private static String one(JsonNode want, List<String> names) {
    return names.contains(want.asText()) ? want.toString() : names.toString();
  }
}
