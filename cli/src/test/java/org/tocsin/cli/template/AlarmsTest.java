package org.tocsin.cli.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tocsin.cli.cost.CostModel;
import org.tocsin.pipeline.json.Json;

/** The alarms and the dashboard: what they look at, and that the dashboard shows each alarm. */
final class AlarmsTest {

  /** What the services themselves count, by the dimension that is given. */
  private static final Map<String, Set<String>> COUNTED =
      Map.of(
          "AWS/SQS QueueName",
          Set.of("ApproximateNumberOfMessagesVisible", "ApproximateAgeOfOldestMessage"),
          "AWS/Lambda FunctionName",
          Set.of("Errors", "Throttles", "Invocations", "Duration", "Url5xxCount"),
          "AWS/DynamoDB TableName",
          Set.of("ConsumedReadCapacityUnits", "ConsumedWriteCapacityUnits"));

  @Test
  void everyAlarmIsOnTheDashboardAndCountsInTheCost() throws Exception {
    String text = Files.readString(Path.of("..", "template.yaml"));
    Map<?, ?> resources = (Map<?, ?>) CloudFormationYaml.read(text, "template").get("Resources");
    int always = 0;
    int withReadApi = 0;
    for (Map.Entry<?, ?> resource : resources.entrySet()) {
      Map<?, ?> alarm = (Map<?, ?>) resource.getValue();
      if ("AWS::CloudWatch::Alarm".equals(alarm.get("Type"))) {
        int metrics = metrics((Map<?, ?>) alarm.get("Properties"));
        if ("HasReadApi".equals(alarm.get("Condition"))) {
          withReadApi += metrics;
        } else {
          always += metrics;
        }
        assertTrue(text.contains("\"${" + resource.getKey() + ".Arn}\""), resource.toString());
      }
    }
    assertEquals(CostModel.bundled().measures().get("alarms"), always);
    assertEquals(1, withReadApi);
  }

  /** How many metrics an alarm is paid for: those that it looks at, sums of them not. */
  private static int metrics(Map<?, ?> alarm) {
    if (!(alarm.get("Metrics") instanceof List<?> several)) {
      known(alarm);
      return 1;
    }
    int metrics = 0;
    for (Object one : several) {
      if (((Map<?, ?>) one).get("MetricStat") instanceof Map<?, ?> stat) {
        known((Map<?, ?>) stat.get("Metric"));
        metrics++;
      }
    }
    return metrics;
  }

  private static void known(Map<?, ?> metric) {
    if ("Tocsin".equals(metric.get("Namespace"))) {
      return; // our own: a run's log is compared with them
    }
    List<?> dimensions = (List<?>) metric.get("Dimensions");
    assertEquals(1, dimensions.size(), metric.toString());
    String dimension = (String) ((Map<?, ?>) dimensions.getFirst()).get("Name");
    counted((String) metric.get("Namespace"), (String) metric.get("MetricName"), dimension);
  }

  private static void counted(String namespace, String name, String dimension) {
    Set<String> names = COUNTED.getOrDefault(namespace + " " + dimension, Set.of());
    assertTrue(names.contains(name), namespace + " " + name + " " + dimension);
  }

  @Test
  void theDashboardShowsWhatTheServicesCount() throws Exception {
    String text = Files.readString(Path.of("..", "template.yaml"));
    Map<?, ?> resources = (Map<?, ?>) CloudFormationYaml.read(text, "template").get("Resources");
    Map<?, ?> dashboard = (Map<?, ?>) resources.get("Dashboard");
    String body = dashboard.get("Properties").toString();
    List<String> rows = new ArrayList<>();
    Pattern.compile("\\[\"AWS/[^\\]]+\\]")
        .matcher(body)
        .results()
        .forEach(row -> rows.add(row.group()));
    assertTrue(rows.size() > 20, body);
    for (String row : rows) {
      JsonNode cells = Json.readTree(row);
      counted(cells.get(0).asText(), cells.get(1).asText(), cells.get(2).asText());
    }
  }
}
