package org.tocsin.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Article;

/** An article as one line of JSON: what a reader of texts needs, absent fields left out. */
public final class ArticleLine {

  private ArticleLine() {}

  /** The line, without its end. */
  public static String of(Article article) {
    Map<String, Object> line = new LinkedHashMap<>();
    put(line, "id", article.id());
    put(line, "url", article.url());
    put(line, "title", article.headline());
    put(line, "publishedAt", article.publishedAt());
    put(line, "byline", article.bylines().isEmpty() ? null : String.join(", ", article.bylines()));
    put(line, "outlet", article.outlet());
    put(line, "language", article.language());
    put(line, "feed", article.feed());
    put(line, "text", article.text());
    return Json.write(line);
  }

  private static void put(Map<String, Object> line, String name, @Nullable Object value) {
    if (value != null) {
      line.put(name, value);
    }
  }
}
