package org.tocsin.coder.time;

import java.time.LocalDate;

/** A unit of time, with its sign in TIMEX3 durations. */
enum Unit {
  SECOND("T%sS"),
  MINUTE("T%sM"),
  HOUR("T%sH"),
  DAY("%sD"),
  WEEK("%sW"),
  FORTNIGHT("%sW"),
  MONTH("%sM"),
  YEAR("%sY"),
  DECADE("%sDE"),
  CENTURY("%sCE");

  private final String form;

  Unit(String form) {
    this.form = form;
  }

  /** {@code P3D}; {@code PXD} where the count is below zero: some days. */
  String period(double count) {
    double n = this == FORTNIGHT ? 2 * count : count;
    String figure =
        n < 0
            ? "X"
            : n == Math.rint(n)
                ? String.valueOf((long) n)
                : String.valueOf(n).startsWith("0.")
                    ? String.valueOf(n).substring(1)
                    : String.valueOf(n);
    return "P" + form.replace("%s", figure);
  }

  /** A day moved by some units; hours move it by whole days only. */
  LocalDate move(LocalDate day, long count) {
    return switch (this) {
      case SECOND, MINUTE -> day;
      case HOUR -> day.plusDays(count / 24);
      case DAY -> day.plusDays(count);
      case WEEK -> day.plusWeeks(count);
      case FORTNIGHT -> day.plusWeeks(2 * count);
      case MONTH -> day.plusMonths(count);
      case YEAR -> day.plusYears(count);
      case DECADE -> day.plusYears(10 * count);
      case CENTURY -> day.plusYears(100 * count);
    };
  }

  /** Whether it is shorter than a day. */
  boolean isOfClock() {
    return compareTo(DAY) < 0;
  }
}
