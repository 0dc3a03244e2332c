package org.tocsin.coder.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseKeyTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "Tal Tamr, Tall Tamr",
    "Ain Issa, ‘Ayn ‘Īsá",
    "Graivoron, Grayvoron",
    "Bannang Sata, Ban Nang Sata",
    "Birni N'Konni, Birni N Konni",
    "Jabaliya, Jabalyah"
  })
  void spellingsOfOneNameAreLooselyTheSame(String one, String other) {
    assertEquals(loose(other), loose(one));
    assertNotEquals("", loose(one));
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource({"Kidal, Kadal", "Gao, Goa", "Sumy, Suma", "Donetsk, Donets"})
  void differentNamesStayApart(String one, String other) {
    assertTrue(loose(one).isEmpty() || !loose(one).equals(loose(other)), loose(one));
  }

  @Test
  void aShortNameHasNone() {
    assertEquals("", loose("Al-Qa"));
  }

  @Test
  void findsTheTownsOfACountryAlone() {
    assertEquals("SY", GAZETTEER.loosely("SY", NameKey.of("Tal Tamr")).getFirst().country());
    assertTrue(GAZETTEER.loosely("ML", NameKey.of("Tal Tamr")).isEmpty());
    assertTrue(GAZETTEER.loosely("US", NameKey.of("Springfeeld")).isEmpty(), "one spelling there");
  }

  private static String loose(String name) {
    return LooseKey.of(NameKey.of(name));
  }
}
