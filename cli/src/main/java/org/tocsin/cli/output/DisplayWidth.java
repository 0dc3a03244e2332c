package org.tocsin.cli.output;

/**
 * How many columns of a terminal a text takes. Chinese, Japanese and Korean characters, full-width
 * forms and pictographs take two, combining marks none. An estimate from the characters' blocks:
 * terminals differ on a few.
 */
final class DisplayWidth {

  private DisplayWidth() {}

  /** Of a text. */
  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** Of a character. */
  static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> wide(codePoint) ? 2 : 1;
    };
  }

  /** The longest start of a text that takes no more columns than these. */
  static String start(String text, int columns) {
    int width = 0;
    int end = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      width += of(codePoint);
      if (width > columns) {
        break;
      }
      end += Character.charCount(codePoint);
    }
    return text.substring(0, end);
  }

  private static boolean wide(int c) {
    return (c >= 0x1100 && c <= 0x115f) // Hangul initial consonants
        || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f) // CJK radicals to Yi
        || (c >= 0xac00 && c <= 0xd7a3) // Hangul syllables
        || (c >= 0xf900 && c <= 0xfaff) // CJK compatibility ideographs
        || (c >= 0xfe30 && c <= 0xfe6f) // CJK compatibility and small forms
        || (c >= 0xff00 && c <= 0xff60) // full-width forms
        || (c >= 0xffe0 && c <= 0xffe6) // full-width signs
        || (c >= 0x1f300 && c <= 0x1f64f) // pictographs and faces
        || (c >= 0x1f900 && c <= 0x1f9ff) // more pictographs
        || (c >= 0x20000 && c <= 0x3fffd); // CJK extensions
  }
}
