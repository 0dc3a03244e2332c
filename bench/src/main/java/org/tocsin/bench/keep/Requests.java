package org.tocsin.bench.keep;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.steps.CodeStep;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.PublicationTime;

/** Reads texts to be coded: {@code {"id","title","publishedAt","text"}} a line. */
final class Requests {

  private Requests() {}

  /** The lines of a file that are not blank. */
  static List<String> lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).toList();
    }
  }

  /** Prints for each text of a file its id and what there is of it, under a name. */
  static void answer(Path texts, String name, Function<Article, Object> of, PrintWriter out)
      throws IOException {
    for (String line : lines(texts)) {
      JsonNode request = json(line);
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("id", request.path("id").asText(""));
      answer.put(name, of.apply(article(request)));
      out.println(Json.write(answer));
    }
  }

  private static Article article(JsonNode request) {
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
