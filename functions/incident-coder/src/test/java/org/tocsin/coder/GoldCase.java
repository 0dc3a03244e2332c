package org.tocsin.coder;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;

/**
 * A line of gold.jsonl: an article, and what must be coded of it.
 *
 * @param name what the case shows
 * @param json the line
 */
record GoldCase(String name, JsonNode json) {

  static Stream<GoldCase> all() {
    return Lines.of(GoldCase.class, "gold.jsonl").stream()
        .map(GoldCase::tree)
        .map(json -> new GoldCase(json.get("name").asText(), json));
  }

  Article article() {
    String text =
        StreamSupport.stream(json.get("text").spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining("\n"));
    JsonNode headline = json.get("headline");
    return Articles.of(
        json.path("language").asText("en"),
        headline == null ? null : headline.asText(),
        LocalDate.parse(json.get("published").asText()),
        text);
  }

  static JsonNode tree(String json) {
    try {
      return Json.readTree(json);
    } catch (MalformedRecordException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
