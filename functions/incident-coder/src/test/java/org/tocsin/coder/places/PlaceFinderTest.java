package org.tocsin.coder.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.coder.Articles;
import org.tocsin.coder.text.Document;

class PlaceFinderTest {
  private static final PlaceFinder FINDER = new PlaceFinder(Gazetteer.load());

  static Stream<List<String>> cases() {
    return TsvResource.rows(PlaceFinderTest.class, "place-cases.tsv", 3).stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsThePlacesOf(List<String> row) {
    String found =
        FINDER.find(document(row.get(0))).stream()
            .filter(t -> t.kind() != Toponym.Kind.DEMONYM)
            .filter(t -> !t.text().equals("US"))
            .map(PlaceFinderTest::shown)
            .collect(Collectors.joining("|"));
    assertEquals(row.get(1), found.isEmpty() ? "-" : found, row.get(2));
  }

  private static String shown(Toponym t) {
    return String.format(
        Locale.ROOT,
        "%s=%s:%s:%s",
        t.text(),
        t.kind(),
        t.location().country(),
        t.location().precision());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Two international (US) staff were killed in an ambush.",
        "Five staff (4 British, 2 US) were abducted on the road.",
        "Three people were beaten in the region near the border with Chad.",
      })
  void whereSomebodyComesFromIsNoPlaceToBeAt(String text) {
    List<Toponym> found = FINDER.find(document(text));
    assertEquals(List.of(), found.stream().filter(Toponym::isPlace).map(Toponym::text).toList());
  }

  @Test
  void aDatelineIsAPlaceAndGivesTheCountry() {
    List<Toponym> found =
        FINDER.find(document("BAMAKO, Mali – Shots were heard in the village of Sanga-Bo."));
    assertEquals(List.of("BAMAKO", "Mali", "Sanga-Bo"), found.stream().map(Toponym::text).toList());
    assertEquals("ML", found.getLast().location().country());
  }

  @Test
  void aCapitalThatSpeaksIsAGovernment() {
    List<Toponym> found = FINDER.find(document("Tehran denied that the plane was shot down."));
    assertTrue(found.getFirst().metonym() && !found.getFirst().isPlace());
  }

  @Test
  void demonymsPointToTheirCountry() {
    Toponym found = FINDER.find(document("Two Sudanese traders were freed.")).getFirst();
    assertEquals(Toponym.Kind.DEMONYM, found.kind());
    assertEquals("SD", found.location().country());
  }

  @Test
  void textsInCapitalsHavePlacesToo() {
    List<Toponym> found =
        FINDER.find(
            document(
                "GUERRILLAS BLEW UP TWO POWER LINES IN SAN SALVADOR, EL SALVADOR, THE ARMY SAID."));
    assertEquals(
        List.of("SAN SALVADOR", "EL SALVADOR"), found.stream().map(Toponym::text).toList());
  }

  @Test
  void aNameFoundAgainDoesNotOverlapALongerOne() {
    namesLieInTheTextInOrderAndApart("in Zork village Mali Mali Mali in Zork Zork");
  }

  @Property(tries = 500)
  void namesLieInTheTextInOrderAndApart(@ForAll("texts") String text) {
    Document document = document(text);
    int end = 0;
    for (Toponym t : FINDER.find(document)) {
      assertTrue(t.start() >= end && t.end() > t.start(), () -> t + " in " + text);
      assertEquals(t.text(), document.block(t.paragraph()).text().substring(t.start(), t.end()));
      assertTrue(t.confidence() >= 0 && t.confidence() <= 1, t::toString);
      end = t.end();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "Mali",
            "Paris",
            "the",
            "village",
            "of",
            "in",
            "near",
            "Zork",
            "Texas",
            ",",
            ".",
            "St",
            "said",
            "Kurdish",
            "New",
            "York",
            "Mr",
            "Jordan",
            "County",
            "U.S.",
            "-",
            "’s",
            "al-Bab",
            "Ill",
            "State",
            "São",
            "Washington",
            "2012",
            "\"",
            "Côte d'Ivoire",
            "West",
            "Bank")
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(words -> String.join(" ", words));
  }

  private static Document document(String text) {
    return Document.of(Articles.of(null, null, text));
  }
}
