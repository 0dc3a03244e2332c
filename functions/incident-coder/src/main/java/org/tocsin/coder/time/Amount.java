package org.tocsin.coder.time;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;

/**
 * How many units an expression counts.
 *
 * @param from the token at which the amount starts
 * @param count the amount; below 0 for some
 */
record Amount(int from, double count) {

  private static final int LOOK_BACK = 4;
  private static final int MOST = 10_000;

  /** The amount before a unit; null where there is none. */
  static @Nullable Amount before(Sentence s, int unit, int limit, boolean plural) {
    int at = unit - 1;
    while (at > limit && unit - at < 3 && CalendarWords.is("between", s.norm(at))) {
      at--;
    }
    if (at < limit) {
      return null;
    }
    String norm = s.norm(at);
    if (norm.equals("half")) {
      return half(s, at, limit);
    }
    if (norm.equals("of") && at > limit && CalendarWords.is("few", s.norm(at - 1))) {
      return new Amount(article(s, at - 1, limit), -1);
    }
    if (CalendarWords.is("few", norm) && plural) {
      return new Amount(article(s, at, limit), -1);
    }
    boolean singular = !plural || s.norm(unit + 1).equals("'");
    if (singular && (norm.equals("a") || norm.equals("an") || norm.equals("per"))) {
      return halfOf(s, at, limit, 1);
    }
    for (int k = Math.max(limit, at - LOOK_BACK); k <= at; k++) {
      Numbers.Found number = Numbers.at(s, k);
      if (number != null && number.next() == at + 1 && number.value() <= MOST) {
        return new Amount(article(s, k, limit), number.value());
      }
    }
    if (norm.equals("hundred")) {
      return new Amount(at, 100);
    }
    double decimal = decimal(norm);
    return decimal < 0 ? null : new Amount(at, decimal);
  }

  /** "a few", "a dozen": the article belongs to it. */
  private static int article(Sentence s, int at, int limit) {
    return at > limit && s.norm(at - 1).equals("a") ? at - 1 : at;
  }

  /** "two and a half", "half a", "a half". */
  private static @Nullable Amount half(Sentence s, int at, int limit) {
    int k = at - 1;
    if (k > limit && s.norm(k).equals("a")) {
      k--;
    }
    if (k > limit && s.norm(k).equals("and")) {
      Numbers.Found number = Numbers.at(s, k - 1);
      if (number != null && number.next() == k && number.value() <= MOST) {
        return new Amount(k - 1, number.value() + 0.5);
      }
    }
    return k < at - 1 ? new Amount(at - 1, 0.5) : null;
  }

  private static Amount halfOf(Sentence s, int at, int limit, double count) {
    boolean half = at > limit && s.norm(at - 1).equals("half");
    return half ? new Amount(at - 1, 0.5) : new Amount(at, count);
  }

  /** One word or figure: "three", "22.8", "half", "a"; below 0 where it is none. */
  static double value(String norm) {
    if (norm.equals("half")) {
      return 0.5;
    }
    long whole = Numbers.value(norm);
    return whole >= 0 && whole <= MOST ? whole : decimal(norm);
  }

  private static double decimal(String norm) {
    int dot = norm.indexOf('.');
    int whole = dot > 0 ? Figures.plain(norm.substring(0, dot)) : -1;
    int part = dot > 0 && norm.length() == dot + 2 ? Figures.plain(norm.substring(dot + 1)) : -1;
    return whole < 0 || part < 0 ? -1 : whole + part / 10.0;
  }
}
