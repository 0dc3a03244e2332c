package org.tocsin.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;

/** Tells at the end of a run what failed, a line each. */
final class Failures {

  /** More than this many lines help nobody: the log has all of them. */
  private static final int MOST = 20;

  private Failures() {}

  static void tell(
      Tally tally,
      Map<String, List<String>> deadLetters,
      List<String> faults,
      Consumer<String> line) {
    Map<String, String> failures = tally.failures();
    failures.entrySet().stream()
        .limit(MOST)
        .forEach(f -> line.accept("failed: " + f.getKey() + ": " + f.getValue()));
    if (failures.size() > MOST) {
      line.accept("failed: " + (failures.size() - MOST) + " more, see tocsin.log");
    }
    faults.stream().distinct().limit(MOST).forEach(f -> line.accept("failed: " + f));
    deadLetters.forEach(
        (queue, bodies) ->
            bodies.stream()
                .limit(MOST)
                .forEach(body -> line.accept("dead letter in " + queue + ": " + subject(body))));
  }

  /** What a message is about: the address of an entry, the key of an object. */
  private static String subject(String body) {
    try {
      JsonNode message = Json.readTree(body);
      JsonNode key = message.path("Records").path(0).path("s3").path("object").path("key");
      String subject = message.path("url").asText(key.asText());
      return subject.isEmpty() ? shortened(body) : subject;
    } catch (MalformedRecordException e) {
      return shortened(body);
    }
  }

  private static String shortened(String body) {
    String line = body.strip().replaceAll("\\s+", " ");
    return line.length() <= 80 ? line : line.substring(0, 79) + "…";
  }
}
