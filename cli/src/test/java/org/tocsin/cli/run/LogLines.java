package org.tocsin.cli.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tocsin.pipeline.json.Json;

/**
 * The log of a run in which much went wrong, beside what docs/operating.md and the template's
 * alarms and dashboard look for in it.
 *
 * @param lines each a JSON object
 */
record LogLines(List<JsonNode> lines) {

  /**
   * Only what was read before, goes on over pages or was put into the bucket by hand has these; and
   * the trace only a line in Lambda, which SqsBatchTest sees.
   */
  private static final Set<String> OTHER_FIELDS =
      Set.of("FeedsNotModified", "PagesNotModified", "ArticlesCutShort", "trace");

  private static final Set<String> OTHER_MESSAGES = Set.of("article refused");

  /** Counted where the bucket or the table fails, and where an article in it is no article. */
  private static final Set<String> OTHER_COUNTS = Set.of("StoreFailed", "ArticlesRefused");

  private static final Pattern OWN_ALARM =
      Pattern.compile(
          "Namespace: Tocsin\\s+MetricName: (\\w+)\\s+Dimensions:\\s+- \\{ Name: stack, Value: !Ref"
              + " AWS::StackName }\\s+- \\{ Name: function, Value: (\\w+) }");
  private static final Pattern SEARCH =
      Pattern.compile(
          "SEARCH\\('\\{Tocsin,function,stack} function=\\\\\"(\\w+)\\\\\""
              + " stack=\\\\\"\\$\\{AWS::StackName}");
  private static final Pattern GUIDES_METRICS =
      Pattern.compile("makes metrics of ten of them\\s+\\(([^)]+)\\)");

  static LogLines of(List<String> log) throws Exception {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : log) {
      lines.add(Json.readTree(line));
    }
    return new LogLines(lines);
  }

  /** Every field and message that the queries name is there. */
  void areWhatGuideAndDashboardLookFor() throws Exception {
    Set<String> fields = new TreeSet<>(OTHER_FIELDS);
    Set<String> messages = new TreeSet<>(OTHER_MESSAGES);
    for (JsonNode line : lines) {
      line.fieldNames().forEachRemaining(fields::add);
      messages.add(line.path("message").asText());
    }
    for (LogQueries queries : List.of(LogQueries.ofGuide(), LogQueries.ofDashboard())) {
      assertTrue(queries.fields().size() > 8, queries.toString());
      assertEquals(Set.of(), without(queries.fields(), fields), "fields; there are " + fields);
      assertTrue(queries.messages().size() > 2, queries.toString());
      assertEquals(
          Set.of(), without(queries.messages(), messages), "messages; there are " + messages);
    }
  }

  /** Every metric of ours that they name is made of a line with the same dimensions. */
  void holdWhatAlarmsAndDashboardCount() throws Exception {
    Set<String> made = new TreeSet<>();
    Set<String> functions = new TreeSet<>();
    for (JsonNode line : lines) {
      for (JsonNode metrics : line.path("_aws").path("CloudWatchMetrics")) {
        assertEquals("Tocsin", metrics.path("Namespace").asText());
        assertEquals("[[\"stack\",\"function\"]]", metrics.path("Dimensions").toString());
        assertFalse(line.path("stack").asText().isEmpty(), line.toString());
        functions.add(line.path("function").asText());
        for (JsonNode metric : metrics.path("Metrics")) {
          String name = metric.path("Name").asText();
          assertTrue(line.path(name).isNumber(), line.toString());
          made.add(line.path("function").asText() + " " + name);
        }
      }
    }
    String template = Files.readString(RunCase.HOME.template());
    List<MatchResult> alarms = OWN_ALARM.matcher(template).results().toList();
    assertEquals(template.split("Namespace: Tocsin\n", -1).length - 1, alarms.size());
    for (MatchResult alarm : alarms) {
      assertTrue(made.contains(alarm.group(2) + " " + alarm.group(1)), alarm.group() + made);
    }
    Set<String> shown = new TreeSet<>();
    SEARCH.matcher(template).results().forEach(search -> shown.add(search.group(1)));
    assertEquals(functions, shown);

    String guide = Files.readString(RunCase.HOME.root().resolve("docs/operating.md"));
    MatchResult told = GUIDES_METRICS.matcher(guide).results().findFirst().orElseThrow();
    Set<String> named = new TreeSet<>(List.of(told.group(1).replaceAll("[`\\s]", "").split(",")));
    Set<String> counted = new TreeSet<>(OTHER_COUNTS);
    made.forEach(metric -> counted.add(metric.substring(metric.indexOf(' ') + 1)));
    assertEquals(named, counted);
  }

  private static Set<String> without(Set<String> wanted, Set<String> there) {
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(there);
    return missing;
  }
}
