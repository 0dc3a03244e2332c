package org.tocsin.article.state;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.LimitReached;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Paragraph;

/**
 * Finds an article in the JSON that a page hands to its scripts ({@code __NEXT_DATA__} and its
 * like; where they hold none, the attributes of elements): the longest list or string of prose,
 * whatever its place. Meant for pages that show hardly any text. A text that was cut is none;
 * summaries, captions, biographies, comments and pointers to other articles are passed by.
 *
 * <p>Reads scripts of up to 4 million characters and 100,000 values of each; what is larger is not
 * looked at, which {@link Found#limits} tells. Safe for use by many threads.
 */
public final class StateBody {

  private static final int MOST_CHARACTERS = 4_000_000;
  private static final int MOST_NODES = 100_000;
  private static final int LEAST = 250;
  private static final int SENTENCE = 40;
  private static final Pattern ASSIGNED =
      Pattern.compile("^\\s*(?:window|self|globalThis|var|let|const)[\\w.\\s\\[\\]\"']{1,80}=\\s*");

  private static final JsonFactory LENIENT =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(200).build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  /**
   * What was found.
   *
   * @param paragraphs of the longest text, empty where there is none
   * @param limits what of the scripts was not looked at
   */
  public record Found(List<Paragraph> paragraphs, List<LimitReached> limits) {

    /** Keeps its own copies. */
    public Found {
      paragraphs = List.copyOf(paragraphs);
      limits = List.copyOf(limits);
    }
  }

  private final List<LimitReached> limits = new ArrayList<>();
  private List<Paragraph> longest = List.of();
  private int most = LEAST;

  private StateBody() {}

  /** The longest text in a page's state. */
  public static Found find(Document document) {
    StateBody body = new StateBody();
    for (Element script : document.getElementsByTag("script")) {
      String data = script.data();
      String type = script.attr("type").toLowerCase(Locale.ROOT);
      if (data.length() >= LEAST && !type.contains("ld+json")) {
        body.script(data, type);
      }
    }
    if (body.longest.isEmpty()) {
      body.attributes(document);
    }
    return new Found(body.longest, body.limits);
  }

  /** What a page hands to the scripts of one element: {@code data-props}. */
  private void attributes(Document document) {
    int left = MOST_CHARACTERS;
    for (Element element : document.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        String value = attribute.getValue();
        boolean json =
            value.length() >= LEAST && (value.charAt(0) == '{' || value.charAt(0) == '[');
        if (json && value.length() > left) {
          limits.add(new LimitReached("characters of an attribute", left, value.length()));
        } else if (json) {
          left -= value.length();
          JsonNode tree = first(value);
          if (tree != null) {
            walk(tree);
          }
        }
      }
    }
  }

  private void script(String data, String type) {
    var assigned = ASSIGNED.matcher(data);
    int start = assigned.lookingAt() ? assigned.end() : 0;
    if (start == 0 && !type.contains("json")) {
      return;
    }
    if (data.length() > MOST_CHARACTERS) {
      limits.add(new LimitReached("characters of a script", MOST_CHARACTERS, data.length()));
      return;
    }
    JsonNode tree = first(data.substring(start));
    if (tree != null) {
      walk(tree);
    }
  }

  /** The first value of a script, absent where it is no JSON: others may still be. */
  private static @Nullable JsonNode first(String json) {
    return Json.first(LENIENT, json);
  }

  private void walk(JsonNode tree) {
    Deque<JsonNode> todo = new ArrayDeque<>();
    todo.add(tree);
    int count = 0;
    for (; !todo.isEmpty() && count < MOST_NODES; count++) {
      JsonNode node = todo.remove();
      if (node.isTextual()) {
        if (node.asText().length() > most) {
          offer(JsonProse.ofString(node.asText()));
        }
      } else if (node.isArray()) {
        offer(JsonProse.ofList(node));
        node.forEach(todo::add);
      } else {
        for (var field : node.properties()) {
          if (!JsonNames.OF_PAGES.passedBy().contains(field.getKey().toLowerCase(Locale.ROOT))) {
            todo.add(field.getValue());
          }
        }
      }
    }
    if (!todo.isEmpty()) {
      limits.add(new LimitReached("values of a script or more", MOST_NODES, count + todo.size()));
    }
  }

  private void offer(List<Paragraph> text) {
    int prose = 0;
    int all = 0;
    for (Paragraph paragraph : text) {
      int length = paragraph.text().length();
      all += length;
      prose += length >= SENTENCE && paragraph.text().indexOf(' ') > 0 ? length : 0;
    }
    boolean isProse = prose > most && prose > all * 3 / 4;
    if (isProse && !CutText.isCut(text.getLast().text())) {
      longest = List.copyOf(text);
      most = prose;
    }
  }
}
