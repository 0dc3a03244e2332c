package org.tocsin.cli.steps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.read.FeedReader;
import org.tocsin.feeds.read.UnreadableFeedException;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;

/**
 * Feeds in batch: {@code {"file","path","contentType","url"}} in, the feed with its {@code file}
 * out, or {@code {"file","error"}}. Safe for use by many threads.
 */
public final class FeedStep {

  private final FeedReader reader = new FeedReader();

  /** Answers one line. */
  public String answer(String line) {
    String file = null;
    try {
      JsonNode request = Json.readTree(line);
      file = request.path("file").asText(request.path("path").asText());
      ObjectNode answer = JsonNodeFactory.instance.objectNode();
      answer.put("file", file);
      answer.setAll(
          (ObjectNode)
              Json.readTree(
                  read(
                      Source.file(Path.of(request.path("path").asText())),
                      text(request, "contentType"),
                      text(request, "url"))));
      return Json.write(answer);
    } catch (MalformedRecordException | IOException | UnreadableFeedException e) {
      Map<String, String> error = new LinkedHashMap<>();
      if (file != null) {
        error.put("file", file);
      }
      error.put("error", String.valueOf(e.getMessage()));
      return Json.write(error);
    }
  }

  /**
   * Reads a feed as JSON.
   *
   * @param url the address that it came from
   * @throws UnreadableFeedException saying what the bytes are instead
   */
  public String read(byte[] bytes, @Nullable String contentType, @Nullable String url)
      throws UnreadableFeedException {
    return Json.write(reader.read(bytes, contentType, url == null ? null : URI.create(url)));
  }

  private static @Nullable String text(JsonNode request, String field) {
    String text = request.path(field).asText("");
    return text.isEmpty() ? null : text;
  }
}
