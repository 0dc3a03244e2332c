package org.tocsin.coder.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.coder.IncidentCoder;

class AlternativesTest {

  @Test
  void phraseWithoutAlternativesIsItself() {
    assertEquals(List.of("took ~ hostage"), Alternatives.of("took ~ hostage"));
  }

  @Test
  void eachOfOneStandsBesideEachOfAnother() {
    assertEquals(
        List.of("shell hit", "shell struck", "rocket hit", "rocket struck"),
        Alternatives.of("(shell|rocket) (hit|struck)"));
  }

  @Test
  void emptyAlternativeLeavesTheWordsOut() {
    assertEquals(
        List.of("signed a new truce", "signed a truce"), Alternatives.of("signed a (new|) truce"));
    assertEquals(List.of("the mob", "mob"), Alternatives.of("(the|) mob"));
  }

  @Test
  void openBracketIsNamed() {
    IllegalArgumentException fault =
        assertThrows(IllegalArgumentException.class, () -> Alternatives.of("signed (a|the truce"));
    assertEquals("no ) after ( in: signed (a|the truce", fault.getMessage());
  }

  @Test
  void firstWordsAreThoseOfAllPhrases() {
    assertEquals(Set.of("took"), Alternatives.firstWords("took ~ (hostage|captive)"));
    assertEquals(Set.of("shell", "rocket"), Alternatives.firstWords("(shell|rocket) (hit|struck)"));
    assertEquals(Set.of("gun", "gunfight"), Alternatives.firstWords("gun(fight|) fire"));
    assertEquals(Set.of("the", "a", "b", "mob"), Alternatives.firstWords("(the|) (a|b|) mob"));
  }

  /**
   * They are written out when a text has their first word, and a fault would be found only then.
   */
  @ParameterizedTest
  @CsvSource({
    "events/triggers.txt, 4",
    "events/figures.txt, 2",
    "events/background.txt, 2",
    "events/cues.txt, 2"
  })
  void eachLineOfTheLexiconsCanBeWrittenOut(String lexicon, int fields) {
    for (String line : Lines.of(IncidentCoder.class, lexicon)) {
      String phrase = Lines.fields(line, fields)[fields - 1];
      for (String words : Alternatives.of(phrase)) {
        assertTrue(words.matches("[^ ()|]+( [^ ()|]+)*"), line);
      }
    }
  }

  @Test
  void fieldsAreTakenApartAtSpacesAndTheLastIsTheRest() {
    assertArrayEquals(new String[] {"a", "b", "c d"}, Lines.fields("a  b c d", 3));
    assertArrayEquals(new String[] {"a", "b", "c"}, Lines.fields("a b   c"));
    assertArrayEquals(new String[] {"a"}, Lines.fields("a", 2));
    assertArrayEquals(new String[] {"a b"}, Lines.fields("a b", 1));
  }
}
