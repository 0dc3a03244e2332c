package org.tocsin.coder;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.PublicationTime;

/** A whole article and what a person codes of it; the files' README tells their form. */
record GoldArticle(
    String file, String name, boolean keptAside, Article article, List<JsonNode> incidents) {

  static final List<String> FILES =
      List.of(
          "west-africa",
          "east-central-africa",
          "middle-east",
          "south-asia",
          "east-asia",
          "europe",
          "americas",
          "nothing-violent");

  static List<GoldArticle> all() {
    return FILES.stream().flatMap(file -> of(file).stream()).toList();
  }

  private static List<GoldArticle> of(String file) {
    List<GoldArticle> articles = new ArrayList<>();
    String[] cases = text(file).split("(?m)^=== ", -1);
    for (int i = 1; i < cases.length; i++) {
      articles.add(parse(file, cases[i], i % 3 == 0));
    }
    return List.copyOf(articles);
  }

  private static GoldArticle parse(String file, String text, boolean keptAside) {
    int end = text.indexOf("\n---");
    if (end < 0) {
      throw new IllegalArgumentException(file + ": no '---' in the case " + text.lines().findFirst());
    }
    List<String> lines = text.substring(0, end).lines().toList();
    Map<String, String> head = new HashMap<>();
    int at = 1;
    for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
      String[] entry = lines.get(at).split(": ", 2);
      head.put(entry[0], entry[1]);
    }
    List<Paragraph> paragraphs =
        lines.subList(at, lines.size()).stream()
            .filter(line -> !line.isBlank())
            .map(Paragraph::text)
            .toList();
    Article article =
        Article.bare(
            URI.create("https://gold.example/" + file + "/" + Math.abs(lines.getFirst().hashCode())),
            head.get("headline"),
            PublicationTime.parse(String.valueOf(head.get("published"))),
            head.getOrDefault("language", "en"),
            paragraphs);
    List<JsonNode> incidents =
        text.substring(end + 4)
            .lines()
            .filter(line -> line.startsWith("{"))
            .map(GoldCase::tree)
            .toList();
    return new GoldArticle(file, lines.getFirst(), keptAside, article, incidents);
  }

  private static String text(String file) {
    try (InputStream in = GoldArticle.class.getResourceAsStream("articles/" + file + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no articles/" + file + ".txt");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return file + ": " + name;
  }
}
