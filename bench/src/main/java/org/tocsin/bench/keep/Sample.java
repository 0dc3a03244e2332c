package org.tocsin.bench.keep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;

/**
 * A candidate that somebody has judged.
 *
 * @param traits its traits
 * @param isIncident whether it is a report of an incident
 * @param weight how much it counts
 */
record Sample(List<String> traits, boolean isIncident, double weight) {

  Sample {
    traits = List.copyOf(traits);
    if (weight <= 0 || Double.isNaN(weight)) {
      throw new IllegalArgumentException("a weight is more than 0: " + weight);
    }
  }

  /**
   * Reads {@code {"traits":[…],"part":"target","weight":1}}; the weight may be left out.
   *
   * @param part the part that is asked for
   * @param known the traits that are to get a weight
   */
  static Sample ofPart(String line, String part, Set<String> known) {
    JsonNode json = Requests.json(line);
    if (!json.path("part").isTextual()) {
      throw new IllegalArgumentException("no \"part\" in the line " + line);
    }
    return new Sample(
        traits(line).stream().filter(known::contains).toList(),
        json.path("part").asText().equals(part),
        json.path("weight").asDouble(1));
  }

  /** The same with those traits only that are to get a weight. */
  Sample of(Set<String> known) {
    return new Sample(traits.stream().filter(known::contains).toList(), isIncident, weight);
  }

  /** The traits of a line. */
  static List<String> traits(String line) {
    List<String> traits = new ArrayList<>();
    Requests.json(line).path("traits").forEach(trait -> traits.add(trait.asText()));
    return traits;
  }

  /** Reads {@code {"traits":[…],"incident":true,"weight":1}}; the weight may be left out. */
  static Sample of(String line) {
    try {
      JsonNode json = Json.readTree(line);
      if (!json.path("traits").isArray() || !json.path("incident").isBoolean()) {
        throw new IllegalArgumentException("no traits or no \"incident\" in the line " + line);
      }
      List<String> traits = new ArrayList<>();
      json.path("traits").forEach(trait -> traits.add(trait.asText()));
      return new Sample(
          traits, json.path("incident").booleanValue(), json.path("weight").asDouble(1));
    } catch (MalformedRecordException e) {
      throw new IllegalArgumentException(line, e);
    }
  }
}
