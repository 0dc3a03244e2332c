package org.tocsin.coder.arguments;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.arguments.Argument.Slot;
import org.tocsin.coder.syntax.Clause;
import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

class ArgumentFinderTest {

  static Stream<List<String>> rows() {
    return Lines.of(ArgumentFinderTest.class, "arguments.tsv").stream()
        .map(line -> List.of(line.split("\t", -1)));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void whoDoesItAndWhoSuffersIt(List<String> row) {
    assertEquals(5, row.size(), "five fields in " + row);
    boolean headline = !row.getFirst().endsWith(".");
    Document document =
        headline
            ? Document.of(Articles.of(row.getFirst(), null, ""))
            : Document.of(Articles.of(null, null, row.getFirst()));
    Sentence s = document.sentences().getFirst();
    List<Argument> found = ArgumentFinder.find(Clause.of(s, new BitSet()));
    assertEquals(row.get(1), heads(s, found, Set.of(Slot.AGENT)), row.get(4));
    assertEquals(row.get(2), heads(s, found, Set.of(Slot.PATIENT, Slot.SITE)), row.get(4));
    assertEquals(row.get(3), heads(s, found, Set.of(Slot.BLAMED, Slot.CLAIMANT)), row.get(4));
    for (Argument argument : found) {
      assertTrue(argument.from() <= argument.head() && argument.head() < argument.to());
    }
  }

  private static String heads(Sentence s, List<Argument> found, Set<Slot> slots) {
    Set<String> heads = new LinkedHashSet<>();
    for (Argument argument : found) {
      if (slots.contains(argument.slot())) {
        heads.add(s.token(argument.head()).text());
      }
    }
    return heads.isEmpty() ? "-" : String.join("|", heads);
  }
}
