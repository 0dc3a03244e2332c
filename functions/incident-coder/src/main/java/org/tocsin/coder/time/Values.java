package org.tocsin.coder.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** TIMEX3 values. A year below 0 is before our era. */
final class Values {

  private Values() {}

  static String year(int year) {
    return year < 0
        ? String.format(Locale.ROOT, "BC%04d", -year)
        : String.format(Locale.ROOT, "%04d", year);
  }

  static String month(int year, int month) {
    return year(year) + String.format(Locale.ROOT, "-%02d", month);
  }

  static String day(int year, int month, int day) {
    return month(year, month) + String.format(Locale.ROOT, "-%02d", day);
  }

  /** "187" for the 1870s. */
  static String decade(int year) {
    return year(year).substring(0, year < 0 ? 5 : 3);
  }

  /** "18" for the 19th century, "BC03" for the fourth before our era. */
  static String century(int number) {
    return number < 0
        ? String.format(Locale.ROOT, "BC%02d", -number - 1)
        : String.format(Locale.ROOT, "%02d", number - 1);
  }

  static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
