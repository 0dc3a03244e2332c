package org.tocsin.article.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts compared by their letters and digits. */
final class FoldedTest {

  @ParameterizedTest
  @CsvSource({
    "Flood in the lower town, FLOOD IN THE LOWER TOWN!, true",
    "Flood in the lower town, Flood in the lower, false",
    "Flood in the lower town, Flood in the lower town today, false",
    "Flood, '', false",
    "İstanbul'da patlama, i̇stanbul'da PATLAMA, false",
    "İstanbul'da patlama, İSTANBUL'DA PATLAMA, true",
    "ΟΔΟΣ, οδος, true",
    "ΟΔΟΣ, ΟΔΟΙ, false",
    "ΟΔΟΣ, ΟΔΟΣ., true",
    "𝐅lood 𠀋, '𝐅LOOD, 𠀋', true"
  })
  void equals(String one, String other, boolean same) {
    assertEquals(same, Folded.of(one).equalsText(other));
  }

  @Test
  void noTextIsTheSameOnlyAsOneWithoutLettersAndDigits() {
    assertTrue(Folded.of(null).isEmpty());
    assertTrue(Folded.of("* * *").equalsText("—"));
    assertFalse(Folded.of("* * *").equalsText("a"));
  }

  @Test
  void nothingBeginsWithATextThatHasNoLettersAndNoDigits() {
    Folded headline = Folded.of("Flood in the lower town");
    assertTrue(headline.beginsWithText("Flood in the lower"));
    assertFalse(headline.beginsWithText("Flood in the upper"));
    assertFalse(headline.beginsWithText("* * * * * * * * * * * *"));
    assertFalse(headline.beginsWithText("𝐅"));
    assertFalse(Folded.of(null).beginsWithText("Flood in the lower town"));
    assertFalse(Folded.of("").beginsWithText("* * *"));
  }
}
