package org.tocsin.coder.events;

import org.tocsin.coder.text.Document;
import org.tocsin.coder.text.Sentence;

/**
 * Tells a text in which its writer speaks of himself from the start, as columns and memoirs do:
 * reporters write of others.
 */
public final class Confided {

  /** Sentences of the text in which such a writer has said "I". */
  private static final int OPENING = 3;

  private Confided() {}

  /**
   * Whether one of the first sentences under a headline says "I" outside all quotations. A speech
   * that a monitor of broadcasts prints has no headline, and may bring news.
   */
  public static boolean is(Document document) {
    int sentences = 0;
    boolean headline = false;
    for (Sentence s : document.sentences()) {
      headline |= s.paragraph() == 0;
      if (s.paragraph() > 0 && (!headline || ++sentences > OPENING)) {
        return false;
      }
      if (s.paragraph() > 0 && speaks(s)) {
        return true;
      }
    }
    return false;
  }

  /** "When I visited Kolma": no "World War I", no "I. Sovan". */
  private static boolean speaks(Sentence s) {
    for (int i = 0; i < s.size() - 1; i++) {
      if (s.token(i).text().equals("I")
          && !s.token(i).quoted()
          && isLower(s, i + 1)
          && (i == 0 || isLower(s, i - 1) || s.token(i - 1).text().length() == 1 || i == 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLower(Sentence s, int at) {
    String text = s.token(at).text();
    return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
  }
}
