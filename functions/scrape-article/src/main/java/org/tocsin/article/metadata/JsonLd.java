package org.tocsin.article.metadata;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.LimitReached;
import org.tocsin.pipeline.json.Json;

/**
 * The schema.org objects of a page, those that describe an article first. Blocks that are not JSON
 * after what authors commonly get wrong is mended (comments, line breaks in strings, a comma too
 * many) are passed by.
 */
final class JsonLd {

  /** How many nodes of one script are looked at: a list of everything else is not the article. */
  private static final int MOST_NODES = 2000;

  private static final JsonFactory LENIENT =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();
  private final List<JsonNode> others = new ArrayList<>();
  private final List<LimitReached> limits = new ArrayList<>();

  private JsonLd() {}

  /** Reads the contents of the page's scripts. */
  static JsonLd read(List<String> scripts) {
    JsonLd found = new JsonLd();
    for (String script : scripts) {
      JsonNode tree = tree(script);
      if (tree != null) {
        found.collect(tree);
      }
    }
    return found;
  }

  /** A script's tree, absent where it is no JSON: that says nothing about the other scripts. */
  private static @Nullable JsonNode tree(String script) {
    return Json.first(LENIENT, strip(script));
  }

  /** The scripts that were not read to their end. */
  List<LimitReached> limits() {
    return limits;
  }

  /** The objects that are articles. */
  List<JsonNode> articles() {
    return articles;
  }

  /** The objects that are articles, those with a headline first. */
  List<JsonNode> articles(@Nullable String headline) {
    if (headline == null || articles.size() < 2) {
      return articles;
    }
    String folded = Headlines.fold(headline);
    List<JsonNode> sorted = new ArrayList<>();
    List<JsonNode> others = new ArrayList<>();
    for (JsonNode article : articles) {
      String said = text(article.path("headline"));
      boolean same = said != null && Headlines.fold(said).equals(folded);
      (same ? sorted : others).add(article);
    }
    sorted.addAll(others);
    return sorted;
  }

  /** The articles, then the objects that describe the page itself. */
  List<JsonNode> all() {
    List<JsonNode> all = new ArrayList<>(articles);
    all.addAll(pages);
    return all;
  }

  /** The objects of any other type that say when they were published. */
  List<JsonNode> others() {
    return others;
  }

  /** The first text of a field among the articles, absent where none has it. */
  @Nullable String article(String field) {
    return first(articles, field);
  }

  /** The first text of a field among the articles, then the pages. */
  @Nullable String any(String field) {
    String value = first(articles, field);
    return value != null ? value : first(pages, field);
  }

  private static @Nullable String first(List<JsonNode> nodes, String field) {
    for (JsonNode node : nodes) {
      String text = text(node.path(field));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /** The text of a value, of the first of a list, or of an object's name, value or url. */
  static @Nullable String text(JsonNode value) {
    if (value.isTextual()) {
      return value.asText().isBlank() ? null : value.asText().strip();
    }
    if (value.isArray() && !value.isEmpty()) {
      return text(value.get(0));
    }
    if (value.isObject()) {
      for (String field : List.of("@value", "name", "url")) {
        if (value.path(field).isTextual()) {
          return text(value.path(field));
        }
      }
    }
    return null;
  }

  /** A value that is a text, a number or a truth value, as text; absent for others. */
  static @Nullable String scalar(JsonNode value) {
    return value.isValueNode() && !value.isNull() ? value.asText() : text(value);
  }

  private void collect(JsonNode tree) {
    Deque<JsonNode> todo = new ArrayDeque<>();
    todo.add(tree);
    int count = 0;
    for (; !todo.isEmpty() && count < MOST_NODES; count++) {
      JsonNode node = todo.remove();
      if (node.isArray()) {
        node.forEach(todo::add);
      } else if (node.isObject()) {
        sort(node);
        if (node.has("@graph")) {
          todo.add(node.get("@graph"));
        }
        if (node.path("mainEntity").isObject()) {
          todo.add(node.get("mainEntity"));
        }
        if (node.path("mainEntityOfPage").has("datePublished")) {
          todo.add(node.get("mainEntityOfPage"));
        }
      }
    }
    if (!todo.isEmpty()) {
      limits.add(new LimitReached("JSON-LD nodes or more", MOST_NODES, count + todo.size()));
    }
  }

  private void sort(JsonNode node) {
    JsonNode type = node.path("@type");
    String types = (type.isArray() ? Json.write(type) : type.asText()).toLowerCase(Locale.ROOT);
    if (types.contains("article")
        || types.contains("posting")
        || types.contains("report")
        || types.contains("review")
        || types.contains("recipe")) {
      articles.add(node);
    } else if (types.contains("webpage")
        || types.contains("itempage")
        || types.contains("creativework")
        || types.contains("videoobject")) {
      pages.add(node);
    } else if (node.has("datePublished")) {
      others.add(node);
    }
  }

  private static String strip(String script) {
    String json = script.strip();
    if (json.startsWith("<!--") || json.startsWith("//<![CDATA[") || json.startsWith("<![CDATA[")) {
      int start = json.indexOf('\n');
      int brace = json.indexOf('{');
      json = json.substring(Math.max(0, brace >= 0 ? brace : start));
    }
    while (json.endsWith(";")) {
      json = json.substring(0, json.length() - 1).strip();
    }
    return json;
  }
}
