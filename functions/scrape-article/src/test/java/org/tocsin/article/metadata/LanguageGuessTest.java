package org.tocsin.article.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each row of the table: a text and its language; and a law. */
final class LanguageGuessTest {

  private final LanguageGuess guess = new LanguageGuess();

  @ParameterizedTest
  @CsvFileSource(resources = "texts-in-languages.tsv", delimiter = '\t', quoteCharacter = '\0')
  void knowsTheLanguage(String want, String text) {
    assertEquals(want, String.valueOf(guess.of(text)).replace("null", "-"), text);
  }

  /** More of the same text is the same language. */
  @Property(tries = 200)
  void repeatingATextChangesNothing(@ForAll String text) {
    String once = guess.of(text + " ");
    if (once != null) {
      assertEquals(once, guess.of((text + " ").repeat(2)));
    }
  }
}
