package org.tocsin.bench.keep;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.steps.CodeStep;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.PublicationTime;

/** Reads texts to be coded: {@code {"id","title","publishedAt","text"}} a line. */
final class Requests {

  private Requests() {}

  static Article article(JsonNode request) {
    String published = text(request, "publishedAt");
    return CodeStep.article(
        request.path("id").asText(""),
        text(request, "title"),
        published == null ? null : PublicationTime.parse(published),
        text(request, "url"),
        text(request, "language"),
        request.path("text").asText(""));
  }

  private static @Nullable String text(JsonNode request, String field) {
    String text = request.path(field).asText("");
    return text.isBlank() ? null : text;
  }

  static JsonNode json(String line) {
    try {
      return Json.readTree(line);
    } catch (MalformedRecordException e) {
      throw new IllegalArgumentException(line, e);
    }
  }
}
