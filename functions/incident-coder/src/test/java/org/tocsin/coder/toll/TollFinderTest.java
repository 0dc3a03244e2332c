package org.tocsin.coder.toll;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;

class TollFinderTest {

  static Stream<String> rows() {
    return Lines.of(TollFinderTest.class, "sentences.tsv").stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void tollsAreWhatTheRowSays(String row) {
    String[] cells = row.split("\t", -1);
    Document document = Document.of(Articles.of(null, null, cells[0]));
    String found =
        TollFinder.find(document.sentences().getFirst()).stream()
            .map(TollFinderTest::show)
            .collect(Collectors.joining("; "));
    assertEquals(cells.length > 1 ? cells[1] : "", found);
  }

  private static String show(TollMention m) {
    Quantity q = m.quantity();
    return m.harm()
        + " "
        + Objects.toString(q.low(), "-")
        + "/"
        + q.best()
        + "/"
        + Objects.toString(q.high(), "-")
        + " "
        + m.side()
        + (m.part() ? " *" : "");
  }
}
