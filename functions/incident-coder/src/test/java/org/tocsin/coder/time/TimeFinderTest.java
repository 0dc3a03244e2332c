package org.tocsin.coder.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;

class TimeFinderTest {

  /** Before the sentence of a row, so that the text is a history that stands at 5 July 1914. */
  private static final String HISTORY =
      "It began on 3 May 1914. It spread on 4 June 1914. It paused on 5 July 1914. It had been"
          + " feared since 3 March 1913, 4 April 1913 and 5 April 1913. It went on on 5 July 1914. ";

  private static final int OF_HISTORY = 7;

  static Stream<String> rows() {
    return Lines.of(TimeFinderTest.class, "expressions.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void expressionsMeanTheDaysThatTheRowSays(String row) {
    String[] cells = row.split("\t", -1);
    boolean history = cells[0].equals("history");
    LocalDate published =
        history
            ? LocalDate.of(2009, 12, 19)
            : cells[0].equals("-") ? null : LocalDate.parse(cells[0]);
    String found =
        find(history ? HISTORY + cells[1] : cells[1], published).stream()
            .skip(history ? OF_HISTORY : 0)
            .map(TimeFinderTest::show)
            .collect(Collectors.joining("; "));
    assertEquals(cells.length > 2 ? cells[2] : "", found);
  }

  @Test
  void twoDaysWithOneDashBetweenHaveTheirOwnPlaceInTheText() {
    String text = "They fought on 6-7 January 1916.";
    String words =
        find(text, LocalDate.of(2025, 6, 3)).stream()
            .map(e -> text.substring(e.start(), e.end()))
            .collect(Collectors.joining("|"));
    assertEquals("6|7 January 1916", words);
  }

  @Test
  void theWordsOfAnExpressionBelongToIt() {
    String text = "It came early in the morning of Friday, 30 May, and at the end of last month.";
    String words =
        find(text, LocalDate.of(2025, 6, 3)).stream()
            .map(e -> text.substring(e.start(), e.end()))
            .collect(Collectors.joining("|"));
    assertEquals("early in the morning of Friday, 30 May|the end of last month", words);
  }

  @Test
  void numbersAndRelativeDaysWithoutEndTakeNoTime() {
    String text = "the night of the 5th and two days later and 5-6 and 1914-".repeat(20_000);
    assertTimeout(Duration.ofSeconds(20), () -> find(text + "in 1914.", LocalDate.of(2025, 6, 3)));
  }

  private static List<TimeExpression> find(String text, @Nullable LocalDate published) {
    return TimeFinder.find(Document.of(Articles.of(null, published, text)), published).all();
  }

  private static String show(TimeExpression e) {
    DayWindow w = e.window();
    String days =
        w == null
            ? ""
            : " "
                + (w.first().equals(w.last()) ? w.first() : w.first() + ".." + w.last())
                + " "
                + w.precision();
    String kind = e.kind() == TimeExpression.Kind.POINT ? "" : " " + e.kind();
    return e.value() + days + kind;
  }
}
