package org.tocsin.coder.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.tocsin.pipeline.record.DatePrecision;

/**
 * The days that an expression can mean.
 *
 * @param first the first day
 * @param last the last day, inclusive
 * @param precision how wide it is
 */
public record DayWindow(LocalDate first, LocalDate last, DatePrecision precision) {

  /** Refuses days out of order. */
  public DayWindow {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("ends " + last + " before it starts " + first);
    }
  }

  /** One day. */
  public static DayWindow day(LocalDate day) {
    return new DayWindow(day, day, DatePrecision.DAY);
  }

  /** The week, Monday to Sunday, around a day. */
  public static DayWindow week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new DayWindow(monday, monday.plusDays(6), DatePrecision.WEEK);
  }

  /** A month. */
  public static DayWindow month(YearMonth month) {
    return new DayWindow(month.atDay(1), month.atEndOfMonth(), DatePrecision.MONTH);
  }

  /** A year. */
  public static DayWindow year(int year) {
    return new DayWindow(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), DatePrecision.YEAR);
  }

  /** Any days, with the precision that their number has. */
  public static DayWindow of(LocalDate first, LocalDate last) {
    long days = last.toEpochDay() - first.toEpochDay() + 1;
    DatePrecision precision =
        days == 1
            ? DatePrecision.DAY
            : days <= 7
                ? DatePrecision.WEEK
                : days <= 31 ? DatePrecision.MONTH : DatePrecision.YEAR;
    return new DayWindow(first, last, precision);
  }

  /** This window with nothing after a day, or unchanged where it lies wholly after it. */
  public DayWindow notAfter(LocalDate day) {
    return last.isAfter(day) && !first.isAfter(day) ? new DayWindow(first, day, precision) : this;
  }

  /** How wide it is, from 0 for a day to 3 for a year. */
  public int width() {
    return switch (precision) {
      case DAY -> 0;
      case WEEK -> 1;
      case MONTH -> 2;
      default -> 3;
    };
  }

  /** Whether a day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Whether the two have a day in common. */
  public boolean overlaps(DayWindow other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }
}
