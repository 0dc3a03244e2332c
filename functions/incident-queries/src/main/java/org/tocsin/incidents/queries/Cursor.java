package org.tocsin.incidents.queries;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended. The text is opaque to those who pass it on; one that was made for another
 * question, or by nobody, is refused.
 *
 * @param question a fingerprint of the filter that it belongs to
 * @param strand the value of the strand that is being read, such as a day; empty for the first, and
 *     in a scan
 * @param last where in it: a sort key of an index, or the keys of an item in a scan; empty for its
 *     start
 */
record Cursor(String question, String strand, String last) {

  private static final String VERSION = "1";
  private static final int LONGEST = 1000;

  /** The text. */
  String text() {
    String plain = String.join("\n", VERSION, question, strand, last);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException for one that is no cursor of this question
   */
  static Cursor read(String text, String question) {
    try {
      if (text.length() <= LONGEST) {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        List<String> parts = List.of(plain.split("\n", 4));
        if (parts.size() == 4 && parts.get(0).equals(VERSION) && parts.get(1).equals(question)) {
          return new Cursor(question, parts.get(2), parts.get(3));
        }
      }
    } catch (IllegalArgumentException e) {
      // Told below.
    }
    throw new IllegalArgumentException(
        "no cursor of this question: take the one of the page before, and change nothing else");
  }
}
