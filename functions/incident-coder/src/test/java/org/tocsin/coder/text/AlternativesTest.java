package org.tocsin.coder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
