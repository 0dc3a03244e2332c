package org.tocsin.coder.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WordClassesTest {

  private static final WordClasses CLASSES =
      WordClasses.of(WordClassesTest.class, "word-classes.txt");

  @Test
  void linesOfOneClassAreTakenTogether() {
    assertEquals(Set.of("fell", "fall", "falls"), CLASSES.of("fall"));
  }

  @Test
  void entryMayHaveSeveralWords() {
    assertEquals(Set.of("party workers", "followers"), CLASSES.of("follower"));
  }

  @Test
  void classThatIsMissingIsNamedWithItsFile() {
    assertTrue(CLASSES.has("fall"));
    assertFalse(CLASSES.has("rise"));
    IllegalStateException fault =
        assertThrows(IllegalStateException.class, () -> CLASSES.of("rise"));
    assertEquals("no words of class rise in word-classes.txt", fault.getMessage());
  }
}
