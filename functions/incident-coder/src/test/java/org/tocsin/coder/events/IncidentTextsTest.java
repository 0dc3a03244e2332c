package org.tocsin.coder.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.text.Lines;
import org.tocsin.pipeline.record.Article;

/** Which incidents a text reports, and which texts report none; a new row needs no code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IncidentTextsTest {

  private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 3);

  private final IncidentCoder coder = new IncidentCoder();

  static Stream<String> incidents() {
    return Lines.of(IncidentTextsTest.class, "incidents.tsv").stream();
  }

  static Stream<String> nothing() {
    return Stream.of("nothing.tsv", "neutral.tsv")
        .flatMap(file -> Lines.of(IncidentTextsTest.class, file).stream());
  }

  @ParameterizedTest
  @MethodSource("incidents")
  void textReportsWhatTheRowSays(String row) {
    String[] cells = row.split("\t", -1);
    assertEquals(cells[0], types(cells[2]), cells[1]);
  }

  @ParameterizedTest
  @MethodSource("nothing")
  void textReportsNothing(String row) {
    String[] cells = row.split("\t", -1);
    assertEquals("", types(cells[1]), cells[0]);
  }

  private String types(String text) {
    return coder.code(article(text)).stream()
        .map(report -> report.coding().subEventType().name())
        .collect(Collectors.joining(","));
  }

  private static Article article(String cell) {
    List<String> parts = Arrays.asList(cell.split(" // ", 2));
    @Nullable String headline = parts.size() > 1 ? parts.getFirst() : null;
    return Articles.of(headline, PUBLISHED, parts.getLast().replace(" / ", "\n"));
  }
}
