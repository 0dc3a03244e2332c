package org.tocsin.coder.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.places.Country;
import org.tocsin.coder.places.Demonyms;
import org.tocsin.coder.places.Gazetteer;
import org.tocsin.coder.places.PlaceFinder;
import org.tocsin.coder.places.TsvResource;
import org.tocsin.coder.text.Document;
import org.tocsin.pipeline.record.ActorKind;

class ActorFinderTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();
  private static final PlaceFinder PLACES = new PlaceFinder(GAZETTEER);
  private static final ActorLexicon LEXICON = ActorLexicon.load();
  private static final ActorFinder ACTORS = new ActorFinder(LEXICON, GAZETTEER);

  static Stream<List<String>> cases() {
    return TsvResource.rows(ActorFinderTest.class, "actor-cases.tsv", 3).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheActorsOf(List<String> row) {
    String found =
        find(row.get(0)).stream()
            .map(m -> m.text() + "=" + (m.id() == null ? "?" : m.id()) + ":" + m.kind())
            .collect(Collectors.joining("|"));
    assertEquals(row.get(1), found.isEmpty() ? "-" : found, row.get(2));
  }

  private static List<ActorMention> find(String text) {
    Document document = document(text);
    return ACTORS.find(document, PLACES.find(document));
  }

  /** Each actor is found by each of its names, in a text of its main country. */
  @Test
  void everyNameOfTheLexiconIsFound() {
    Set<String> lost = new HashSet<>();
    for (KnownActor actor : LEXICON.actors()) {
      String country =
          actor.countries().isEmpty()
              ? "Mali"
              : GAZETTEER.country(actor.countries().getFirst()).map(Country::name).orElseThrow();
      String sure =
          actor.names().stream()
              .filter(n -> n.guard() != ActorName.Guard.NAMED)
              .map(ActorName::text)
              .findFirst()
              .orElseThrow();
      for (ActorName name : actor.names()) {
        boolean named = name.guard() == ActorName.Guard.NAMED;
        String before = named ? "Long ago " + sure + " was founded. " : "";
        boolean found =
            find(before + "In " + country + ", units of " + name.text() + " came.").stream()
                .anyMatch(
                    m -> m.named() && actor.id().equals(m.id()) && m.text().contains(name.text()));
        if (!found) {
          lost.add(actor.id() + " as " + name);
        }
      }
    }
    assertEquals(Set.of(), lost);
  }

  @Test
  void everyCountryHasItsArmyAndPolice() {
    Demonyms demonyms = Demonyms.load();
    for (Country country : GAZETTEER.countries()) {
      String adjective = demonyms.adjective(country.iso2()).orElse(null);
      if (adjective == null || demonyms.of(adjective).orElseThrow().region() != null) {
        continue;
      }
      List<ActorMention> found = find("The " + adjective + " army and police came to the town.");
      ActorMention army = found.getFirst();
      assertEquals(country.iso2(), army.country(), adjective);
      assertEquals(ActorKind.STATE_FORCES, army.kind(), adjective);
      assertTrue(army.name().startsWith("Military Forces of "), army.name());
      assertEquals(country.iso2(), found.get(1).country(), adjective);
    }
  }

  private static Document document(String text) {
    return Document.of(Articles.of(null, null, text));
  }
}
