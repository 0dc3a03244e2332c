package org.tocsin.coder.text;

import java.util.BitSet;

/**
 * Which characters of a paragraph stand between quotation marks. Straight marks open and close in
 * turn; a mark that nothing closes counts only at the start of a paragraph, where it tells that a
 * quotation goes on.
 */
final class Quotes {

  private static final String SINGLE = "'`\u2018\u2019";

  private final BitSet quoted = new BitSet();

  Quotes(String text) {
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u201C' || c == '\u00AB' || c == '\u201E') {
        open = i;
      } else if (c == '\u201D' || c == '\u00BB') {
        close(open, i);
        open = -1;
      } else if (c == '"' || isTwice(text, i)) {
        if (open < 0) {
          open = i;
        } else {
          close(open, i);
          open = -1;
        }
      }
    }
    if (open == 0) {
      close(open, text.length());
    }
  }

  /** Two single marks that stand for a double one: ''so'' and ``so''. */
  private static boolean isTwice(String text, int i) {
    return SINGLE.indexOf(text.charAt(i)) >= 0
        && i + 1 < text.length()
        && text.charAt(i + 1) == text.charAt(i)
        && (i == 0 || text.charAt(i - 1) != text.charAt(i));
  }

  boolean contains(int at) {
    return quoted.get(at);
  }

  private void close(int open, int end) {
    if (open >= 0) {
      quoted.set(open + 1, end);
    }
  }
}
