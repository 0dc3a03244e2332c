package org.tocsin.incidents.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The items that an earlier release wrote for one incident of two articles, each a line of {@code
 * stored/…/incident-table.jsonl}, are found, joined and removed by this one. They are never edited.
 */
class StoredTableTest {

  private static final String INCIDENT = "3be145f9e1236ae5689f9783b0ac2b17";
  private static final Set<String> ARTICLES =
      Set.of("0e949bcac9d436a015439d39551b6f47", "da0a74d43ee021e15b58de91a73131a1");

  private final TableFixture fixture = new TableFixture();
  private final IncidentTable table = fixture.table;

  @BeforeEach
  void asAnEarlierReleaseLeftIt() throws Exception {
    try (InputStream in =
        StoredTableTest.class.getResourceAsStream(
            "/org/tocsin/incidents/stored/0.1.0/incident-table.jsonl")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isEmpty()) {
          Map<String, AttributeValue> item = item(Json.readTree(line));
          fixture.dynamo.putItem(p -> p.tableName(fixture.name).item(item));
        }
      }
    }
  }

  @Test
  void theIncidentIsFoundWithItsReports() {
    Incident incident = table.byId(INCIDENT).orElseThrow();
    assertEquals(2, incident.sources().size());
    assertEquals(2, table.reports(INCIDENT).size());
    for (String article : ARTICLES) {
      assertEquals(List.of(incident), table.byArticle(article).toList());
    }
  }

  @Test
  void aReportOfTodayJoinsIt() throws Exception {
    ObjectNode report = (ObjectNode) Json.readTree(Json.write(table.reports(INCIDENT).getFirst()));
    ((ObjectNode) report.get("source")).put("articleId", "ofToday");
    StoreResult.Stored stored =
        assertInstanceOf(
            StoreResult.Stored.class,
            fixture.store("ofToday", Json.read(report.toString(), IncidentReport.class)));
    assertEquals(Set.of(INCIDENT), stored.incidents());
    assertEquals(3, table.byId(INCIDENT).orElseThrow().sources().size());
  }

  @Test
  void withdrawnItLeavesNothingBehind() {
    for (String article : ARTICLES) {
      table.withdraw(table.coding(article));
    }
    assertEquals(
        ARTICLES.stream().map(a -> "ARTICLE#" + a + " CODING").collect(Collectors.toSet()),
        fixture.items().keySet());
  }

  /** As the AWS command line writes items. */
  private static Map<String, AttributeValue> item(JsonNode item) {
    return item.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> value(field.getValue())));
  }

  private static AttributeValue value(JsonNode value) {
    Map.Entry<String, JsonNode> typed = value.properties().iterator().next();
    JsonNode held = typed.getValue();
    return switch (typed.getKey()) {
      case "S" -> AttributeValue.fromS(held.asText());
      case "N" -> AttributeValue.fromN(held.asText());
      case "L" ->
          AttributeValue.fromL(
              StreamSupport.stream(held.spliterator(), false).map(StoredTableTest::value).toList());
      case "M" -> AttributeValue.fromM(item(held));
      default -> throw new IllegalArgumentException("not in the samples: " + typed.getKey());
    };
  }
}
