package org.tocsin.coder.time;

import org.tocsin.coder.text.Sentence;

/** Reads figures: plain numbers, days of the month, two numbers with a dash between. */
final class Figures {

  private Figures() {}

  /** A number of one to five figures; -1 for anything else. */
  static int plain(String norm) {
    int n = 0;
    for (int i = 0; i < norm.length(); i++) {
      char c = norm.charAt(i);
      if (c < '0' || c > '9' || i > 4) {
        return -1;
      }
      n = 10 * n + c - '0';
    }
    return norm.isEmpty() ? -1 : n;
  }

  /** "5", "5th"; 0 for anything that is no day of a month. */
  static int dayOfMonth(String norm) {
    int digits = 0;
    while (digits < norm.length() && digits < 3 && Character.isDigit(norm.charAt(digits))) {
      digits++;
    }
    int n = digits == 0 || digits == 3 ? 0 : plain(norm.substring(0, digits));
    String rest = norm.substring(digits);
    boolean ordinal =
        rest.equals("st") || rest.equals("nd") || rest.equals("rd") || rest.equals("th");
    return n >= 1 && n <= 31 && (rest.isEmpty() || ordinal) ? n : 0;
  }

  static boolean isOrdinal(String norm) {
    return dayOfMonth(norm) > 0 && Character.isLetter(norm.charAt(norm.length() - 1));
  }

  /** Where the only dash of a token lies; -1 where it has none or several. */
  static int dash(String norm) {
    int dash = Math.max(norm.indexOf('-'), norm.indexOf('\u2013'));
    boolean one = norm.lastIndexOf('-') <= dash && norm.lastIndexOf('\u2013') <= dash;
    return one && dash > 0 && dash < norm.length() - 1 ? dash : -1;
  }

  /** Whether the token is a dash or a word that joins the two ends of a range. */
  static boolean joins(Sentence s, int i) {
    return switch (s.norm(i)) {
      case "-", "\u2013", "\u2014", "--", "to", "and", "or", "until", "till", "through" -> true;
      default -> false;
    };
  }
}
