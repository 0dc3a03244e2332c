package org.tocsin.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Incident;

/**
 * The incidents that the samples report, and how many of them a run found at the right place, on
 * the right day and of the right type.
 *
 * @param incidents "place, country, day, type" of each
 */
record Expected(Set<String> incidents) {

  /** Reads the list that comes with the samples; several articles tell of one incident. */
  static Expected read(Path file) throws IOException, MalformedRecordException {
    Set<String> incidents = new TreeSet<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      for (JsonNode incident : Json.readTree(line).path("incidents")) {
        incidents.add(
            incident.path("place").asText()
                + ", "
                + incident.path("country").asText()
                + ", "
                + incident.path("day").asText()
                + ", "
                + incident.path("subEventType").asText());
      }
    }
    return new Expected(incidents);
  }

  /** What a run found of them. */
  Set<String> found(List<Incident> run) {
    Set<String> found = new LinkedHashSet<>(incidents);
    found.retainAll(run.stream().map(Expected::of).toList());
    return found;
  }

  private static String of(Incident incident) {
    var coding = incident.coding();
    var location = coding.location();
    return location == null
        ? "nowhere"
        : location.name()
            + ", "
            + location.country()
            + ", "
            + coding.occurredOn()
            + ", "
            + coding.subEventType();
  }
}
