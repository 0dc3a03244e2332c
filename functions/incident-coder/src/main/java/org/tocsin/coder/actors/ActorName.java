package org.tocsin.coder.actors;

/**
 * A name of an actor, and what must be around it before it is believed.
 *
 * @param text as written
 * @param guard what it needs
 */
public record ActorName(String text, Guard guard) {

  /** What a name needs around it. Once its actor was named beyond doubt, it needs no more. */
  public enum Guard {
    /** Nothing: a name of its own. */
    NONE,
    /** A country of the actor anywhere in the text, if the text speaks of countries: acronyms. */
    IN_TEXT,
    /** A country of the actor in the sentences around, or as the text's main one. */
    NEAR,
    /** Its actor named beyond doubt somewhere in the text. */
    NAMED
  }

  /**
   * A name as the guarded column has it: {@code +} in front asks for more than a country nearby,
   * {@code ~} for a country anywhere, as acronyms do.
   */
  static ActorName guarded(String field) {
    return switch (field.charAt(0)) {
      case '+' -> new ActorName(field.substring(1), Guard.NAMED);
      case '~' -> new ActorName(field.substring(1), Guard.IN_TEXT);
      default -> new ActorName(field, Guard.NEAR);
    };
  }

  /** A name that is not in the guarded column: acronyms need a country, full names nothing. */
  static ActorName plain(String text) {
    return new ActorName(text, isAcronym(text) ? Guard.IN_TEXT : Guard.NONE);
  }

  /** Whether it is written as an acronym. */
  public boolean acronym() {
    return isAcronym(text);
  }

  /** Capitals and digits, at most a small letter or two: JNIM, M23, LeT, NSCN-IM, TNI. */
  static boolean isAcronym(String text) {
    if (text.length() > 10 || text.indexOf(' ') >= 0) {
      return false;
    }
    int small = 0;
    for (int i = 0; i < text.length(); i++) {
      small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
    }
    return small <= 1 && text.length() > small + 1;
  }

  /**
   * Whether words of a text with the same key may be this name, as far as capitals go. "New Forces"
   * has two, and "new forces" are something else; but "shining path" is no way of speaking.
   */
  boolean fits(String written, boolean capitalsTell) {
    if (!capitalsTell) {
      return text.indexOf(' ') >= 0 || written.length() > 2;
    }
    if (acronym()) {
      return sameLetters(written);
    }
    int words = words();
    if (words > 2 || (words == 2 && guard == Guard.NONE)) {
      return true;
    }
    return capitals(written) >= capitals(text);
  }

  private int words() {
    int words = 1;
    for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
      words++;
    }
    return words;
  }

  private boolean sameLetters(String written) {
    int i = 0;
    for (int k = 0; k < written.length(); k++) {
      char c = written.charAt(k);
      if (Character.isLetterOrDigit(c)) {
        while (i < text.length() && !Character.isLetterOrDigit(text.charAt(i))) {
          i++;
        }
        if (i == text.length() || text.charAt(i) != c) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** How many words start with a capital or a figure; an article joined to its noun is no word. */
  private static int capitals(String words) {
    int capitals = 0;
    boolean inside = false;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (letter && !inside && !Character.isLowerCase(c) && !isArticle(words, i)) {
        capitals++;
      }
      inside = letter || (inside && (c == '\'' || c == '’'));
    }
    return capitals;
  }

  /** "Al-Shabaab" and "al-Shabaab" have one capital that counts. */
  private static boolean isArticle(String words, int at) {
    return at + 2 < words.length()
        && words.charAt(at + 2) == '-'
        && (words.charAt(at) == 'A' || words.charAt(at) == 'E')
        && words.charAt(at + 1) == 'l';
  }
}
