package org.tocsin.coder;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.PublicationTime;

/** A whole article and what a person codes of it; the files' README tells their form. */
record GoldArticle(
    String file, String name, boolean keptAside, Article article, List<JsonNode> incidents) {

  static List<GoldArticle> all() {
    return files().stream().flatMap(file -> of(file).stream()).toList();
  }

  private static List<GoldArticle> of(Path path) {
    String file = path.getFileName().toString().replace(".txt", "");
    List<GoldArticle> articles = new ArrayList<>();
    String[] cases = text(path).split("(?m)^=== ", -1);
    for (int i = 1; i < cases.length; i++) {
      articles.add(parse(file, cases[i], i % 3 == 0));
    }
    return List.copyOf(articles);
  }

  private static GoldArticle parse(String file, String text, boolean keptAside) {
    int end = text.indexOf("\n---");
    if (end < 0) {
      throw new IllegalArgumentException(
          file + ": no '---' in the case " + text.lines().findFirst());
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
            URI.create(
                "https://gold.example/"
                    + file
                    + "/"
                    + Integer.toHexString(lines.getFirst().hashCode())),
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

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every {@code .txt} file of the folder, by name. */
  private static List<Path> files() {
    URL folder = Objects.requireNonNull(GoldArticle.class.getResource("articles"), "articles");
    try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
      return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("no gold articles in " + folder, e);
    }
  }

  @Override
  public String toString() {
    return file + ": " + name;
  }
}
