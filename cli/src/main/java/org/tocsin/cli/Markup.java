package org.tocsin.cli;

import java.util.Locale;

/** Tells a web page from a bare text by how it begins. */
final class Markup {

  private static final int LOOK = 2_000;

  private Markup() {}

  /**
   * Whether a text is a page: it begins with {@code <!doctype html>}, {@code <html>} or {@code
   * <head>}, after comments, an XML declaration or a byte order mark at most.
   */
  static boolean isPage(String text) {
    String start = text.substring(0, Math.min(LOOK, text.length())).toLowerCase(Locale.ROOT);
    int at = skip(start, 0);
    while (start.startsWith("<!--", at) || start.startsWith("<?", at)) {
      int end = start.indexOf(start.startsWith("<?", at) ? "?>" : "-->", at);
      if (end < 0) {
        return false;
      }
      at = skip(start, start.indexOf('>', end) + 1);
    }
    return start.startsWith("<!doctype html", at)
        || start.startsWith("<html", at)
        || start.startsWith("<head", at);
  }

  private static int skip(String text, int from) {
    int at = from;
    while (at < text.length()
        && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\uFEFF')) {
      at++;
    }
    return at;
  }
}
