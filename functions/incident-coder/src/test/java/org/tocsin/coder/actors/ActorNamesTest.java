package org.tocsin.coder.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.places.Gazetteer;
import org.tocsin.coder.places.PlaceFinder;
import org.tocsin.coder.places.TsvResource;
import org.tocsin.coder.text.Document;

/** Names of the lexicon in sentences, with those that only look like one. */
class ActorNamesTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final PlaceFinder PLACES = new PlaceFinder(GAZETTEER);
  private static final ActorFinder ACTORS = new ActorFinder(ActorLexicon.load(), GAZETTEER);

  static Stream<List<String>> cases() {
    return TsvResource.rows(ActorNamesTest.class, "actor-names.tsv", 3).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheNamedActorsOf(List<String> row) {
    assertEquals(row.get(1), named(row.get(0)), row.get(2));
  }

  @Test
  void thereAreRowsOfAllSorts() {
    assertTrue(cases().filter(r -> !r.get(1).equals("-")).count() >= 100);
    assertTrue(cases().filter(r -> r.get(1).equals("-")).count() >= 10);
  }

  private static String named(String text) {
    Document document = Document.of(Articles.of(null, null, text));
    String ids =
        ACTORS.find(document, PLACES.find(document)).stream()
            .filter(m -> m.named() && m.id() != null)
            .map(ActorMention::id)
            .collect(Collectors.joining("|"));
    return ids.isEmpty() ? "-" : ids;
  }
}
