package org.tocsin.coder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.IncidentReport;

/** Each line of gold.jsonl is an article and what must be coded of it; a new line needs no code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldTest {

  private final IncidentCoder coder = new IncidentCoder();

  record Case(String name, JsonNode json) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> cases() {
    return Lines.of(GoldTest.class, "gold.jsonl").stream().map(GoldTest::read);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void articleGivesTheRecordsThatTheLineSays(Case gold) {
    List<IncidentReport> reports = coder.code(article(gold.json()));
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
  void everyQuoteStandsWhereTheEvidenceSays(Case gold) {
    Article article = article(gold.json());
    for (IncidentReport report : coder.code(article)) {
      for (Evidence e : report.coding().evidence()) {
        String text =
            e.paragraph() == 0
                ? String.valueOf(article.headline())
                : article.paragraphs().get(e.paragraph() - 1).text();
        int start = text.offsetByCodePoints(0, e.start());
        int end = text.offsetByCodePoints(0, e.end());
        assertEquals(e.quote(), text.substring(start, end));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void codingAgainGivesTheSame(Case gold) {
    Article article = article(gold.json());
    assertEquals(coder.code(article), new ArrayList<>(coder.code(article)));
  }

  @Test
  void thereAreAtLeastTwentyFiveCases() {
    assertTrue(cases().count() >= 25);
  }

  private static String have(Coding coding, String field, JsonNode want) {
    JsonNode tree = tree(Json.write(coding));
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

  private static Case read(String line) {
    JsonNode json = tree(line);
    return new Case(json.get("name").asText(), json);
  }

  private static JsonNode tree(String json) {
    try {
      return Json.readTree(json);
    } catch (MalformedRecordException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  private static Article article(JsonNode gold) {
    String text =
        String.join(
            "\n",
            StreamSupport.stream(gold.get("text").spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    JsonNode headline = gold.get("headline");
    return Articles.of(
        gold.path("language").asText("en"),
        headline == null ? null : headline.asText(),
        LocalDate.parse(gold.get("published").asText()),
        text);
  }
}
