package org.tocsin.cli.explain;

import java.util.Locale;

/**
 * Text of a page made fit to be shown on a terminal: a page can name its elements, and fill its
 * declarations, with characters that move the cursor or turn the line around.
 */
public final class Plain {

  private static final char SHOWN_INSTEAD = '\ufffd';

  private Plain() {}

  /** One line without control and direction characters; white space folded. */
  public static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        space = !line.isEmpty();
        continue;
      }
      if (space) {
        line.append(' ');
        space = false;
      }
      line.append(Character.isISOControl(c) || turns(c) ? SHOWN_INSTEAD : c);
    }
    return line.toString();
  }

  /** The same, of a text that is longer than {@code most} only its beginning and its length. */
  public static String beginning(String text, int most) {
    if (text.length() <= most) {
      return line(text);
    }
    // A text or a name may have a million characters: no more is folded than is shown.
    String shown = line(text.substring(0, whole(text, most)));
    return String.format(Locale.ROOT, "%s… (%,d characters)", shown, text.length());
  }

  /** Not amid a pair of surrogates. */
  private static int whole(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
  }

  /** Whether a character turns the direction of the line. */
  private static boolean turns(char c) {
    return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
  }
}
