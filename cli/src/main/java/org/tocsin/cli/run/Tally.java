package org.tocsin.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;

/**
 * What the functions did so far, counted from their own log lines: the metrics that they write in
 * embedded metric format, and what they warn of. Safe for use by many threads.
 */
public final class Tally {

  private static final List<String> SUBJECTS = List.of("url", "feed", "object", "articleId");
  private static final List<String> REASONS = List.of("reason", "error", "why");

  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<String, String> failures = new LinkedHashMap<>();

  /** Takes a log line; one that is no JSON object is passed over. */
  synchronized void read(String text) {
    JsonNode line;
    try {
      line = Json.readTree(text);
    } catch (MalformedRecordException e) {
      return;
    }
    if (line.has("stack") && !line.has("level")) {
      // The counts of an invocation, those included of which CloudWatch makes no metrics.
      for (Map.Entry<String, JsonNode> field : line.properties()) {
        if (field.getValue().isIntegralNumber()) {
          counts.merge(field.getKey(), field.getValue().asLong(), Long::sum);
        }
      }
      return;
    }
    String level = line.path("level").asText();
    if (level.equals("WARN") || level.equals("ERROR")) {
      String subject = first(line, SUBJECTS, "");
      if (!subject.isEmpty()) {
        failures.put(subject, first(line, REASONS, line.path("message").asText()));
      }
    }
  }

  /** A metric's sum; 0 where no function counted it. */
  public synchronized long count(String metric) {
    return counts.getOrDefault(metric, 0L);
  }

  /** What was warned of: feeds, pages and objects with the last reason given. */
  public synchronized Map<String, String> failures() {
    return new LinkedHashMap<>(failures);
  }

  private static String first(JsonNode line, List<String> fields, String otherwise) {
    for (String field : fields) {
      if (line.hasNonNull(field)) {
        return line.path(field).asText();
      }
    }
    return otherwise;
  }
}
