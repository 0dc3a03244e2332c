package org.tocsin.coder.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** TIMEX3 values. A year below 0 is before our era. */
final class Values {

  private Values() {}

  static String year(int year) {
    return year < 0 ? "BC" + figures(-year, 4) : figures(year, 4);
  }

  static String month(int year, int month) {
    return year(year) + "-" + figures(month, 2);
  }

  static String day(int year, int month, int day) {
    return month(year, month) + "-" + figures(day, 2);
  }

  /** "187" for the 1870s. */
  static String decade(int year) {
    return year(year).substring(0, year < 0 ? 5 : 3);
  }

  /** "18" for the 19th century, "BC03" for the fourth before our era. */
  static String century(int number) {
    return number < 0 ? "BC" + figures(-number - 1, 2) : figures(number - 1, 2);
  }

  static String week(LocalDate day) {
    return figures(day.get(IsoFields.WEEK_BASED_YEAR), 4)
        + "-W"
        + figures(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
  }

  /** "T03:05". */
  static String time(int hour, int minute) {
    return "T" + figures(hour, 2) + ":" + figures(minute, 2);
  }

  private static String figures(int number, int width) {
    String figures = Integer.toString(number);
    return "0".repeat(Math.max(0, width - figures.length())) + figures;
  }
}
