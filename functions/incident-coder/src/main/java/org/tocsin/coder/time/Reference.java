package org.tocsin.coder.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What an expression is resolved against. Changes as the text is read; one for each reading. */
final class Reference {

  private final @Nullable LocalDate publication;
  private @Nullable LocalDate anchor;
  private @Nullable Integer year;

  /**
   * @param publication the day of publication
   * @param year a year that the text gives, where the day of publication is not known or far off
   */
  Reference(@Nullable LocalDate publication, @Nullable Integer year) {
    this.publication = publication;
    this.year = year;
  }

  @Nullable LocalDate publication() {
    return publication;
  }

  /** The day that the text spoke of last, or else the day of publication. */
  @Nullable LocalDate anchor() {
    return anchor != null ? anchor : publication;
  }

  void tell(DayWindow window) {
    if (window.first().equals(window.last())) {
      anchor = window.first();
    }
    if (year != null) {
      year = window.first().getYear();
    }
  }

  /** The year of a day that is named without it: the latest that is not in the future. */
  @Nullable LocalDate day(int month, int dayOfMonth, boolean future) {
    LocalDate now = publication;
    if (year != null) {
      return valid(year, month, dayOfMonth);
    }
    if (now == null) {
      return null;
    }
    LocalDate day = valid(now.getYear(), month, dayOfMonth);
    if (day == null) {
      return null;
    }
    if (future) {
      return day.isBefore(now.minusDays(1)) ? valid(now.getYear() + 1, month, dayOfMonth) : day;
    }
    return day.isAfter(now.plusDays(1)) ? valid(now.getYear() - 1, month, dayOfMonth) : day;
  }

  /** The month that is named without its year. */
  @Nullable YearMonth month(int month, boolean future) {
    LocalDate now = publication;
    if (year != null) {
      return YearMonth.of(year, month);
    }
    if (now == null) {
      return null;
    }
    YearMonth same = YearMonth.of(now.getYear(), month);
    if (future) {
      return same.atEndOfMonth().isBefore(now) ? same.plusYears(1) : same;
    }
    return same.atDay(1).isAfter(now) ? same.minusYears(1) : same;
  }

  /** A day that exists, or null: 30 February is a misprint, not a day. */
  static @Nullable LocalDate valid(int year, int month, int day) {
    if (day < 1 || month < 1 || month > 12 || day > YearMonth.of(year, month).lengthOfMonth()) {
      return null;
    }
    return LocalDate.of(year, month, day);
  }
}
