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

  private static final int LONG = 10;

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

  /** Some years from the first on. */
  public static DayWindow years(int first, int count) {
    return new DayWindow(
        LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31), DatePrecision.YEAR);
  }

  /** The part of a month, a year or a decade at one end of it; a week stays as it is. */
  DayWindow narrowed(Edge edge) {
    long days = days();
    if (days <= 7 || edge == Edge.NONE) {
      return this;
    }
    long third = (days + 2) / 3;
    LocalDate from =
        edge == Edge.EARLY ? first : first.plusDays(edge == Edge.LATE ? 2 * third : third);
    LocalDate to =
        edge == Edge.LATE ? last : first.plusDays((edge == Edge.EARLY ? third : 2 * third) - 1);
    return new DayWindow(from, to, precision);
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

  /** How many days it has. */
  public long days() {
    return last.toEpochDay() - first.toEpochDay() + 1;
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

  /** A decade says nothing about when one thing happened. */
  public boolean isLongerThanAYear() {
    return days() > 367;
  }

  /** Whether a day lies in it. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Whether it ends long before another begins: "in June", "last month" beside days of July. */
  public boolean isLongBefore(DayWindow other) {
    return last.isBefore(other.first)
        && (width() > 1 || last.isBefore(other.first.minusDays(LONG)));
  }

  /** Whether the two have a day in common. */
  public boolean overlaps(DayWindow other) {
    return !first.isAfter(other.last) && !other.first.isAfter(last);
  }
}
