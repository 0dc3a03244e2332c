package org.tocsin.coder.time;

import java.time.LocalDate;
import java.time.YearMonth;

/** Seasons of the north; a winter has the year of its January where the text does not say. */
final class Seasons {

  private Seasons() {}

  static int month(String code) {
    return switch (code) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      default -> 1;
    };
  }

  static DayWindow window(int year, String code) {
    int first = month(code);
    return DayWindow.of(
        LocalDate.of(year, first, 1), YearMonth.of(year, first).plusMonths(2).atEndOfMonth());
  }

  /** The year of a season that is named without it; 0 where it is not known. */
  static int year(Story story, Form.Season form, boolean future) {
    LocalDate now = story.telling();
    boolean news = !story.isHistory();
    int year = news && now != null ? now.getYear() : story.year();
    int month = news && now != null ? now.getMonthValue() : story.month();
    if (year == 0) {
      return 0;
    }
    int first = month(form.code());
    Lead lead = form.lead();
    int shift = lead == null ? 0 : lead.shift();
    if (!news || now == null) {
      if (shift > 0) {
        return first > month && month > 0 ? year : year + 1;
      }
      if (shift < 0) {
        return first + 2 < month ? year : year - 1;
      }
      return first == 1 && (month == 0 || month > 3) ? year + 1 : year;
    }
    boolean begun = first <= month;
    if (shift > 0 || (future && lead == null)) {
      return begun ? year + 1 : year;
    }
    if (shift < 0) {
      return first + 2 < month ? year : year - 1;
    }
    return begun || (lead != null && lead.shift() == 0) ? year : year - 1;
  }
}
