package org.tocsin.article.state;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Paragraph;

/**
 * Reads text out of one value of a page's JSON: a string of HTML or of lines, or a list of the
 * objects that content systems make of paragraphs. Strings under other names than those of text
 * (captions, addresses, summaries) are passed by.
 */
final class JsonProse {

  private static final int DEPTH = 12;

  private JsonProse() {}

  /** The paragraphs of a string: HTML where it has elements of paragraphs, else its lines. */
  static List<Paragraph> ofString(String text) {
    List<Paragraph> found = new ArrayList<>();
    if (text.contains("<p") || text.contains("<P") || text.contains("<br")) {
      Document fragment = Jsoup.parseBodyFragment(text);
      fragment
          .select("script, style, figure, aside, iframe, form, button, nav, template, svg")
          .remove();
      fragment.select("br + br").forEach(br -> br.before("\n"));
      for (Element e : fragment.select("p, h2, h3, h4, li, blockquote")) {
        if (e.parents().is("p, li, blockquote")) {
          continue;
        }
        add(kind(e.normalName()), e.text(), found);
      }
      if (!found.isEmpty()) {
        return found;
      }
      return lines(fragment.body().wholeText());
    }
    return lines(text);
  }

  private static List<Paragraph> lines(String text) {
    List<Paragraph> found = new ArrayList<>();
    text.lines().forEach(line -> add(Paragraph.Kind.TEXT, plain(line), found));
    return found;
  }

  private static String plain(String text) {
    return text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text : Jsoup.parse(text).text();
  }

  private static void add(Paragraph.Kind kind, String text, List<Paragraph> to) {
    String folded = text.replaceAll("\\s+", " ").strip();
    if (!folded.isEmpty()) {
      to.add(new Paragraph(kind, folded));
    }
  }

  /** The paragraphs of a list whose elements are paragraphs in some form. */
  static List<Paragraph> ofList(JsonNode list) {
    List<Paragraph> found = new ArrayList<>();
    for (JsonNode element : list) {
      ofElement(element, found, 0);
    }
    return found;
  }

  private static void ofElement(JsonNode node, List<Paragraph> found, int depth) {
    if (depth > DEPTH) {
      return;
    }
    if (node.isTextual()) {
      found.addAll(ofString(node.asText()));
      return;
    }
    if (node.isArray()) {
      node.forEach(child -> ofElement(child, found, depth + 1));
      return;
    }
    if (!node.isObject() || isOtherArticle(node)) {
      return;
    }
    String type = type(node);
    if (JsonNames.OF_PAGES.other().contains(type)) {
      return;
    }
    if (isParagraph(type)) {
      StringBuilder line = new StringBuilder();
      runs(node, line, depth);
      add(kind(type), plain(line.toString()), found);
      return;
    }
    JsonNode inner = inner(node);
    if (inner != null) {
      ofElement(inner, found, depth + 1);
    }
  }

  /** Puts the runs of one paragraph together. */
  private static void runs(JsonNode node, StringBuilder line, int depth) {
    if (depth > DEPTH) {
      return;
    }
    if (node.isTextual()) {
      line.append(node.asText());
    } else if (node.isArray()) {
      node.forEach(child -> runs(child, line, depth + 1));
    } else if (node.isObject()) {
      JsonNode inner = inner(node);
      if (inner != null) {
        runs(inner, line, depth + 1);
      }
    }
  }

  private static @Nullable JsonNode inner(JsonNode node) {
    for (String name : JsonNames.OF_PAGES.text()) {
      JsonNode value = node.path(name);
      if ((value.isTextual() && !value.asText().isBlank())
          || (value.isContainerNode() && !value.isEmpty())) {
        return value;
      }
    }
    return null;
  }

  /** An object with a title and an address of its own is a pointer to something else. */
  static boolean isOtherArticle(JsonNode node) {
    return (node.has("headline") || node.has("title"))
        && (node.has("url") || node.has("slug") || node.has("href") || node.has("link"));
  }

  private static String type(JsonNode node) {
    for (String name : JsonNames.OF_PAGES.type()) {
      if (node.path(name).isTextual()) {
        return node.path(name).asText().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private static boolean isParagraph(String type) {
    return type.equals("p")
        || type.contains("paragraph")
        || type.contains("heading")
        || type.matches("h[2-6]")
        || type.equals("blockquote")
        || type.equals("block");
  }

  private static Paragraph.Kind kind(String type) {
    return type.contains("heading") || type.matches("h[2-6]")
        ? Paragraph.Kind.HEADING
        : type.equals("li")
            ? Paragraph.Kind.LIST_ITEM
            : type.equals("blockquote") ? Paragraph.Kind.QUOTE : Paragraph.Kind.TEXT;
  }
}
