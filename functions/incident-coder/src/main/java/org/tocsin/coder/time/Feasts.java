package org.tocsin.coder.time;

import java.time.LocalDate;

/** Feasts that move with Easter: "Good Friday", "Easter Sunday", "Orthodox Easter". */
final class Feasts {

  private static final int FIRST = 1583;

  private Feasts() {}

  /**
   * A feast's day in a year from 1583 on.
   *
   * @param orthodox whether by the reckoning of the Eastern churches
   * @param days from Easter Sunday on
   */
  static LocalDate day(int year, boolean orthodox, int days) {
    return (orthodox ? eastern(year) : western(year)).plusDays(days);
  }

  /** Whether the reckoning holds for a year. */
  static boolean knows(int year) {
    return year >= FIRST && year < 3000;
  }

  /** The rule of the Gregorian calendar, as Meeus, Jones and Butcher tell it. */
  private static LocalDate western(int year) {
    int century = year / 100;
    int golden = year % 19;
    int sun = century - century / 4 - (8 * century + 13) / 25;
    int moon = (sun + 19 * golden + 15) % 30;
    int full = moon - moon / 28 * (1 - moon / 28 * (29 / (moon + 1)) * ((21 - golden) / 11));
    int weekday = (year + year / 4 + full + 2 - century + century / 4) % 7;
    int offset = full - weekday;
    return LocalDate.of(year, 3, 1).plusDays(offset + 27L);
  }

  /** The rule of the Julian calendar, as Meeus tells it, and the days between the calendars. */
  private static LocalDate eastern(int year) {
    int moon = (19 * (year % 19) + 15) % 30;
    int weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    int offset = moon + weekday;
    int century = year / 100;
    int apart = century - century / 4 - 2;
    return LocalDate.of(year, 3, 22).plusDays((long) offset + apart);
  }
}
