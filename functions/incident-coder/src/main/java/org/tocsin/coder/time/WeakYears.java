package org.tocsin.coder.time;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Four figures that may be a year are one where the text is sure of a year close to them. */
final class WeakYears {

  private static final int CLOSE = 40;
  private static final int AHEAD = 30;
  private static final int FIRST_SURE = 1800;
  private static final int LAST_OLD = 1850;

  private WeakYears() {}

  /** Takes out the figures that are no years. */
  static void drop(List<List<Mention>> sentences, @Nullable LocalDate telling) {
    TreeSet<Integer> sure = new TreeSet<>();
    for (List<Mention> mentions : sentences) {
      for (Mention m : mentions) {
        int year = sure(m.form);
        if (year != 0) {
          sure.add(year);
        }
      }
    }
    for (List<Mention> mentions : sentences) {
      mentions.removeIf(
          m -> m.form instanceof Form.Year year && year.weak() && !isClose(year.year(), sure));
      mentions.removeIf(
          m ->
              telling != null
                  && m.form instanceof Form.Year year
                  && year.year() > telling.getYear() + AHEAD);
    }
  }

  /** The first year that the text is sure of; 0 where it is sure of none. */
  static int first(List<List<Mention>> sentences) {
    for (List<Mention> mentions : sentences) {
      for (Mention m : mentions) {
        int year = sure(m.form);
        if (year != 0) {
          return year;
        }
      }
    }
    return 0;
  }

  private static boolean isClose(int year, NavigableSet<Integer> sure) {
    if (year < FIRST_SURE) {
      // "in 1614" in a text on the 18th century
      return !sure.isEmpty() && sure.first() < LAST_OLD;
    }
    Integer below = sure.floor(year);
    Integer above = sure.ceiling(year);
    return (below != null && year - below <= CLOSE) || (above != null && above - year <= CLOSE);
  }

  static int sure(Form form) {
    return switch (form) {
      case Form.Day day -> day.year();
      case Form.Month month -> month.year();
      case Form.Season season -> season.year();
      case Form.Year year -> year.weak() ? 0 : year.year();
      default -> 0;
    };
  }
}
