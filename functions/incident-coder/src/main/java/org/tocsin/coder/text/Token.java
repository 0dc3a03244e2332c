package org.tocsin.coder.text;

import java.util.Set;

/**
 * A word, a number or a mark. Offsets are UTF-16 positions in the paragraph; {@link
 * Block#codePoints} turns them into the code points that evidence is given in.
 *
 * <p>A hyphenated word is one token ({@code al-Qaeda-linked}, {@code 20-30}); a possessive ending
 * is a token of its own ({@code Sunday} and {@code 's}); the full stop of an initialism belongs to
 * it ({@code U.S.}), that of an abbreviation does not ({@code Gen} and {@code .}).
 *
 * @param start where it starts
 * @param end where it ends, exclusive
 * @param text as written
 * @param norm in lower case, with straight apostrophes: what lexicons are asked with
 * @param kind what it is
 * @param quoted whether it stands between quotation marks
 */
public record Token(int start, int end, String text, String norm, Kind kind, boolean quoted) {

  private static final int LONGEST_ARTICLE = 3;

  /** The Arabic article before each of its letters, in the spellings of news agencies. */
  private static final Set<String> ARTICLES =
      Set.of(
          "al", "el", "ad", "ed", "an", "en", "ar", "er", "as", "es", "ash", "esh", "at", "et",
          "az", "ez", "ul", "ud", "ur");

  /** What a token is. */
  public enum Kind {
    /** Starts with a letter. */
    WORD,
    /** Starts with a digit: {@code 30}, {@code 1,200}, {@code 3rd}, {@code 20-30}. */
    NUMBER,
    /** Anything else. */
    MARK
  }

  /** Whether its first letter, or the first behind an Arabic article, is upper case: "al-Bab". */
  public boolean capitalised() {
    return kind == Kind.WORD && (Character.isUpperCase(text.codePointAt(0)) || isBehindArticle());
  }

  private boolean isBehindArticle() {
    int dash = 2;
    if (text.length() > dash && text.charAt(dash) != '-') {
      dash = LONGEST_ARTICLE;
    }
    return text.length() > dash + 1
        && text.charAt(dash) == '-'
        && Character.isUpperCase(text.charAt(dash + 1))
        && ARTICLES.contains(text.substring(0, dash));
  }

  /** Whether it has at least two letters and no lower-case one. */
  public boolean allCaps() {
    if (kind != Kind.WORD || text.length() < 2 || !Character.isUpperCase(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether its normal form is this one. */
  public boolean is(String other) {
    return norm.equals(other);
  }
}
