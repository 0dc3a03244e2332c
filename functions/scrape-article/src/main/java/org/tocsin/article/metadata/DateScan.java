package org.tocsin.article.metadata;

/**
 * Tells at the cost of one look at each character which forms of date a text may have: of a page's
 * lines hardly any has one. It may say yes too often, never no where {@link Dates} reads a date.
 */
final class DateScan {

  /** A year, and the number or words that a form needs beside it. */
  static final int YEAR_THEN_NUMBER = 1;

  /** A year after a word: a month before it. */
  static final int WORD_THEN_YEAR = 2;

  /** A year after a space or a comma: a month and a day before it. */
  static final int SPACE_THEN_YEAR = 4;

  /** A year before a space: a month and a day after it. */
  static final int YEAR_THEN_SPACE = 8;

  /** Three numbers with the same sign between them. */
  static final int THREE_NUMBERS = 16;

  /** The signs for year, month and day of East Asia. */
  static final int SIGNS = 32;

  private static final int NUMBERS = 3;
  private static final int YEAR_DIGITS = 4;

  private DateScan() {}

  /** The forms that may be in the first characters of a text, 0 for none. */
  static int forms(String text, int end) {
    int forms = 0;
    int numbers = 0;
    char before = 0;
    char sign = 0;
    int i = 0;
    while (i < end) {
      char c = text.charAt(i);
      if (!isDigit(c)) {
        forms |= c == '年' || c == '년' ? SIGNS : 0;
        i++;
        continue;
      }
      int from = i;
      while (i < end && isDigit(text.charAt(i))) {
        i++;
      }
      forms |= years(text, from, i, end);
      numbers = sign == 0 ? 1 : sign == before ? numbers + 1 : 2;
      forms |= numbers >= NUMBERS ? THREE_NUMBERS : 0;
      char last = sign;
      sign = sign(text, i, end);
      before = last == 0 ? sign : last;
    }
    return forms;
  }

  /** The sign between two numbers of one date: of that which ends at a place and the next. */
  private static char sign(String text, int at, int end) {
    int place = at < end && text.charAt(at) <= ' ' ? at + 1 : at;
    char sign = place < end ? text.charAt(place) : 0;
    if (sign != '.' && sign != '/' && sign != '|' && sign != '-') {
      return 0;
    }
    int next = place + 1 < end && text.charAt(place + 1) <= ' ' ? place + 2 : place + 1;
    return next < end && isDigit(text.charAt(next)) ? sign : 0;
  }

  /** What stands beside the years in a run of digits. */
  private static int years(String text, int from, int to, int end) {
    int forms = 0;
    for (int i = from; i + YEAR_DIGITS <= to; i++) {
      char first = text.charAt(i);
      char second = text.charAt(i + 1);
      if ((first == '1' && second == '9') || (first == '2' && second == '0')) {
        forms |= before(text, i) | after(text, i + YEAR_DIGITS, end);
      }
    }
    return forms;
  }

  private static int before(String text, int year) {
    int last = year - 1;
    while (last >= 0 && isBetween(text.charAt(last))) {
      last--;
    }
    int forms = last >= 0 && !isDigit(text.charAt(last)) ? WORD_THEN_YEAR : 0;
    return last < year - 1 ? forms | SPACE_THEN_YEAR : forms;
  }

  private static int after(String text, int end, int limit) {
    if (end >= limit) {
      return 0;
    }
    char c = text.charAt(end);
    int forms = c <= ' ' || c == '.' || c == ',' || c == 'm' ? YEAR_THEN_SPACE : 0;
    boolean number = isDigit(c);
    for (int i = end; i < limit && i <= end + 1 && isBetween(text.charAt(i)); i++) {
      number |= i + 1 < limit && isDigit(text.charAt(i + 1));
    }
    return number ? forms | YEAR_THEN_NUMBER : forms;
  }

  private static boolean isBetween(char c) {
    return c <= ' ' || c == '.' || c == '/' || c == '-' || c == ',';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
