package org.tocsin.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.article.extract.ArticleExtractor;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;

/** A line names a page, a line says what was found. */
final class ArticleLineTest {

  private static final String SENTENCE =
      "The river rose by two metres within a night and flooded the lower town.";
  private static final String PAGE =
      "<html lang=en><title>Flood - Valley Post</title>"
          + "<meta property=og:site_name content='Valley Post'>"
          + "<meta property=article:published_time content=2025-06-03T08:15:00+02:00>"
          + "<meta name=author content='Ann Reed; Ben Ode'><article><h1>Flood</h1><p>"
          + SENTENCE
          + "</p><p>Boats were brought, and a school was opened to give people shelter.</p>";

  @TempDir Path folder;
  private ArticleLine lines;

  @BeforeEach
  void ready() throws IOException {
    Files.writeString(folder.resolve("flood.html"), PAGE);
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("flood.html.gz")))) {
      out.write(PAGE.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(folder.resolve("empty.html"), " ");
    Clock clock = Clock.fixed(Instant.parse("2025-07-01T00:00:00Z"), ZoneOffset.UTC);
    lines = new ArticleLine(new ArticleExtractor(), folder, clock);
  }

  private JsonNode answer(String path, String url) throws MalformedRecordException {
    String line = "{\"id\":\"one\",\"url\":\"" + url + "\",\"path\":\"" + path + "\"}";
    String answer = lines.answer(line);
    assertTrue(answer.indexOf('\n') < 0, "one line");
    return Json.readTree(answer);
  }

  @Test
  void tellsAllThatWasFound() throws MalformedRecordException {
    JsonNode found = answer("flood.html", "https://www.example.com/flood");
    assertEquals("one", found.path("id").asText());
    assertEquals("https://www.example.com/flood", found.path("url").asText());
    assertEquals("Flood", found.path("title").asText());
    assertEquals("2025-06-03T08:15:00+02:00", found.path("publishedAt").asText());
    assertEquals("Ann Reed; Ben Ode", found.path("byline").asText());
    assertEquals("Valley Post", found.path("outlet").asText());
    assertEquals("en", found.path("language").asText());
    assertTrue(found.path("text").asText().startsWith(SENTENCE + "\n\nBoats"));
  }

  @Test
  void readsGzippedPages() throws MalformedRecordException {
    assertEquals(
        answer("flood.html", "https://www.example.com/flood"),
        answer("flood.html.gz", "https://www.example.com/flood"));
  }

  @Test
  void mendsAnAddressAsPeopleWriteIt() throws MalformedRecordException {
    JsonNode found = answer("flood.html", "https://www.example.com/a b|c");
    assertEquals("https://www.example.com/a%20b%7Cc", found.path("url").asText());
  }

  @Test
  void namesTheFaultOfAPageAndGoesOn() throws MalformedRecordException {
    JsonNode empty = answer("empty.html", "https://www.example.com/e");
    assertEquals("one", empty.path("id").asText());
    assertEquals("EMPTY: no characters", empty.path("error").asText());
    JsonNode missing = answer("none.html", "https://www.example.com/n");
    assertTrue(missing.path("error").asText().startsWith("cannot be read: "));
    JsonNode address = answer("flood.html", "https://www.example.com/%zz");
    assertTrue(address.path("error").asText().startsWith("cannot be read: "));
    JsonNode broken = Json.readTree(lines.answer("{\"id\":"));
    assertTrue(broken.path("error").asText().startsWith("not a line of JSON: "));
    assertEquals("Flood", answer("flood.html", "https://www.example.com/f").path("title").asText());
  }
}
