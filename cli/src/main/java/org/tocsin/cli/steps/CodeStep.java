package org.tocsin.cli.steps;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.Analysis;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * Texts in batch: {@code {"id","title","publishedAt","text","url"?,"language"?}} in, {@code
 * {"id","incidents":[…]}} or {@code {"id","error"}} out; with mentions also every toponym and time
 * expression with its offsets in code points of the text. Safe for use by many threads.
 */
public final class CodeStep {

  private final IncidentCoder coder;
  private final boolean mentions;

  /** Codes with a coder, and tells the mentions or not. */
  public CodeStep(IncidentCoder coder, boolean mentions) {
    this.coder = coder;
    this.mentions = mentions;
  }

  /** Answers one line. */
  public String answer(String line) {
    String id = null;
    try {
      JsonNode request = Json.readTree(line);
      id = request.path("id").asText("");
      if (!request.path("text").isTextual()) {
        throw new IllegalArgumentException("no text in the line");
      }
      String published = text(request, "publishedAt");
      return Json.write(
          code(
              id,
              text(request, "title"),
              published == null ? null : PublicationTime.parse(published),
              text(request, "url"),
              text(request, "language"),
              request.path("text").asText("")));
    } catch (MalformedRecordException | IllegalArgumentException e) {
      Map<String, String> error = new LinkedHashMap<>();
      if (id != null) {
        error.put("id", id);
      }
      error.put("error", String.valueOf(e.getMessage()));
      return Json.write(error);
    }
  }

  /**
   * Codes a text.
   *
   * @param id names it; part of the article's address where it has none
   * @throws IllegalArgumentException for an address that is none
   */
  public Map<String, Object> code(
      String id,
      @Nullable String title,
      @Nullable PublicationTime published,
      @Nullable String url,
      @Nullable String language,
      String text) {
    PlainText plain = new PlainText(text);
    Article article = article(id, title, published, url, language, text);
    Analysis analysis = coder.analyse(article);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", id);
    answer.put("incidents", analysis.reports().stream().map(Incident::of).toList());
    if (mentions) {
      answer.put("toponyms", toponyms(analysis, plain));
      answer.put("timexes", times(analysis, plain));
    }
    return answer;
  }

  /**
   * A bare text as an article.
   *
   * @throws IllegalArgumentException for an address that is none
   */
  public static Article article(
      String id,
      @Nullable String title,
      @Nullable PublicationTime published,
      @Nullable String url,
      @Nullable String language,
      String text) {
    URI address =
        URI.create(
            url != null
                ? url
                : "http://unknown.invalid/" + URLEncoder.encode(id, StandardCharsets.UTF_8));
    return Article.bare(address, title, published, language, new PlainText(text).paragraphs());
  }

  private static List<Map<String, Object>> toponyms(Analysis analysis, PlainText plain) {
    List<Map<String, Object>> found = new ArrayList<>();
    for (Toponym toponym : analysis.toponyms()) {
      // The headline is no part of the text, and a word for a people is no place.
      if (toponym.paragraph() > 0 && toponym.kind() != Toponym.Kind.DEMONYM) {
        Location location = toponym.location();
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("start", plain.codePoints(toponym.paragraph(), toponym.start()));
        told.put("end", plain.codePoints(toponym.paragraph(), toponym.end()));
        told.put("name", location.name());
        put(told, "lat", location.latitude());
        put(told, "lon", location.longitude());
        put(told, "country", location.country());
        found.add(told);
      }
    }
    return found;
  }

  private static List<Map<String, Object>> times(Analysis analysis, PlainText plain) {
    List<Map<String, Object>> found = new ArrayList<>();
    for (TimeExpression time : analysis.times()) {
      int paragraph = time.sentence().paragraph();
      if (paragraph > 0) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("start", plain.codePoints(paragraph, time.start()));
        told.put("end", plain.codePoints(paragraph, time.end()));
        told.put(
            "text",
            plain.paragraphs().get(paragraph - 1).text().substring(time.start(), time.end()));
        told.put("value", time.value());
        found.add(told);
      }
    }
    return found;
  }

  private static void put(Map<String, Object> into, String name, @Nullable Object value) {
    if (value != null) {
      into.put(name, value);
    }
  }

  private static @Nullable String text(JsonNode request, String field) {
    String text = request.path(field).asText("");
    return text.isBlank() ? null : text;
  }
}
