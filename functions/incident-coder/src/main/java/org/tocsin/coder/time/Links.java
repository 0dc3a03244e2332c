package org.tocsin.coder.time;

import java.util.List;
import org.tocsin.coder.text.Sentence;

/**
 * What stands together shares its year: "14 August to 2 September 1914", "the summer and autumn of
 * 481 BC".
 */
final class Links {

  private Links() {}

  /** Lends the year of the last of a row to those before it, and the other way round. */
  static List<Mention> join(List<Mention> all) {
    for (int k = all.size() - 2; k >= 0; k--) {
      if (areJoined(all.get(k), all.get(k + 1))) {
        back(all.get(k), all.get(k + 1));
      }
    }
    for (int k = 0; k + 1 < all.size(); k++) {
      if (areJoined(all.get(k), all.get(k + 1))) {
        on(all.get(k), all.get(k + 1));
      }
    }
    return all;
  }

  private static boolean areJoined(Mention a, Mention b) {
    Sentence s = a.sentence;
    int gap = b.from - a.to;
    if (a.rangeEnd == b) {
      return true;
    }
    if (gap == 0 && a.end == b.start) {
      return true;
    }
    if (gap < 1 || gap > 2 || !Figures.joins(s, a.to)) {
      return a.from == b.from;
    }
    return gap == 1 || s.norm(a.to + 1).equals("the");
  }

  private static void back(Mention a, Mention b) {
    int year = yearOf(b.form);
    if (b.form instanceof Form.Day day && a.form instanceof Form.DayOfMonth single) {
      a.form = new Form.Day(day.year(), day.month(), single.day(), day.ofYear());
      range(a, b);
    } else if (a.form instanceof Form.Day one && b.form instanceof Form.Day two) {
      if (one.year() == 0 && one.ofYear() == null && year != 0) {
        int own = one.month() > two.month() ? year - 1 : year;
        a.form = new Form.Day(own, one.month(), one.day(), null);
      }
      range(a, b);
    } else if (a.form instanceof Form.Month one && year != 0 && one.year() == 0) {
      boolean wraps = b.form instanceof Form.Month two && one.month() > two.month();
      if (b.form instanceof Form.Month && one.ofYear() == null && one.lead() == null) {
        a.form = new Form.Month(wraps ? year - 1 : year, one.month(), null, null);
      }
    } else if (a.form instanceof Form.Season one && b.form instanceof Form.Season && year != 0) {
      if (one.year() == 0 && one.lead() == null) {
        a.form = new Form.Season(year, one.code(), null);
      }
    } else if (a.form instanceof Form.Year one && year < 0 && one.year() > 0) {
      a.form = new Form.Year(-one.year(), false, one.aside());
    }
  }

  private static void on(Mention a, Mention b) {
    if (a.form instanceof Form.Day one && b.form instanceof Form.DayOfMonth single) {
      b.form = new Form.Day(one.year(), one.month(), single.day(), one.ofYear());
      range(a, b);
    } else if (a.form instanceof Form.Day one && b.form instanceof Form.Day two) {
      if (one.year() != 0 && two.year() == 0 && two.ofYear() == null) {
        int own = two.month() < one.month() ? one.year() + 1 : one.year();
        b.form = new Form.Day(own, two.month(), two.day(), null);
      }
    }
  }

  private static void range(Mention a, Mention b) {
    if (a.to <= b.from && !a.sentence.norm(a.to).equals("or")) {
      a.rangeEnd = b;
      b.rangeStart = a;
    }
  }

  private static int yearOf(Form form) {
    return switch (form) {
      case Form.Day day -> day.year();
      case Form.Month month -> month.year();
      case Form.Season season -> season.year();
      case Form.Year year -> year.year();
      default -> 0;
    };
  }
}
