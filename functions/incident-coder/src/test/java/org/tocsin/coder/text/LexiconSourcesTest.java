package org.tocsin.coder.text;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The head of each data file of the coder tells what it is and where its entries are from. */
class LexiconSourcesTest {

  private static final Pattern SOURCE =
      Pattern.compile(
          "(?i)sources?:|(written|gathered) for the project|fitted|from the usage|by way"
              + " of|accord");

  @Test
  void everyFileTellsItsSources() throws IOException, URISyntaxException {
    Path first = Path.of(Objects.requireNonNull(Lines.class.getResource("english.txt")).toURI());
    Path top = Objects.requireNonNull(Objects.requireNonNull(first.getParent()).getParent());
    List<String> without = new ArrayList<>();
    int files = 0;
    try (Stream<Path> all = Files.walk(top)) {
      for (Path file : all.filter(f -> f.toString().matches(".*[.](txt|tsv)")).toList()) {
        files++;
        if (!SOURCE.matcher(head(file)).find()) {
          without.add(top.relativize(file).toString());
        }
      }
    }
    assertTrue(files > 100, "too few files in " + top);
    assertEquals(List.of(), without);
  }

  private static String head(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.takeWhile(l -> l.startsWith("#")).map(l -> l.substring(1)).collect(joining());
    }
  }
}
