package org.tocsin.article.extract;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A text as its letters and digits in lower case, to be compared with many others: most differ from
 * it at their first letters, and then nothing is made of the rest.
 *
 * @param value the letters and digits
 */
record Folded(String value) {

  /** The letters whose lower case is longer, or another at the end of a word. */
  private static final String UNLIKE_OTHERS = "\u0130\u03a3";

  private static final int UNSURE = -1;
  private static final int OTHER = -2;

  /** Of a text, or of none. */
  static Folded of(@Nullable String text) {
    return new Folded(text == null ? "" : fold(text));
  }

  /** Whether it has no letter and no digit. */
  boolean isEmpty() {
    return value.isEmpty();
  }

  /** Whether a text has the same letters and digits. */
  boolean equalsText(String text) {
    int matched = matched(text);
    return matched == UNSURE ? fold(text).equals(value) : matched == value.length();
  }

  /** Whether a text has letters or digits, and this one begins with them. */
  boolean beginsWithText(String text) {
    int matched = matched(text);
    if (matched == UNSURE) {
      String folded = fold(text);
      return !folded.isEmpty() && value.startsWith(folded);
    }
    return matched > 0;
  }

  /**
   * How many of its characters a text has, all of them in order; {@code OTHER} where it has others.
   */
  private int matched(String text) {
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c) || UNLIKE_OTHERS.indexOf(c) >= 0) {
        return UNSURE;
      }
      if (Character.isLetterOrDigit(c)) {
        if (at == value.length() || value.charAt(at) != Character.toLowerCase(c)) {
          return OTHER;
        }
        at++;
      }
    }
    return at;
  }

  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
