package org.tocsin.coder.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;

class TimeFinderTest {

  static Stream<String> rows() {
    return Lines.of(TimeFinderTest.class, "expressions.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void expressionsMeanTheDaysThatTheRowSays(String row) {
    String[] cells = row.split("\t", -1);
    LocalDate published = cells[0].equals("-") ? null : LocalDate.parse(cells[0]);
    Document document = Document.of(Articles.of(null, published, cells[1]));
    String found =
        TimeFinder.find(document, published).all().stream()
            .map(TimeFinderTest::show)
            .collect(Collectors.joining(" "));
    assertEquals(cells.length > 2 ? cells[2] : "", found);
  }

  private static String show(TimeExpression e) {
    DayWindow window = e.window();
    return e.value() + "=" + (window == null ? "-" : window.first() + ".." + window.last());
  }
}
