package org.tocsin.coder.time;

import java.time.LocalDate;
import java.time.YearMonth;

/** Which days the expressions mean that tell of months, seasons, years and longer times. */
final class PeriodMeanings {

  private final Story story;

  PeriodMeanings(Story story) {
    this.story = story;
  }

  Meaning month(Mention m, Form.Month form, int paragraph) {
    int year = story.year(form.year(), form.ofYear(), form.month(), 0, m);
    Lead lead = form.lead();
    LocalDate now = story.telling();
    if (lead != null && !story.isHistory() && now != null) {
      boolean current = now.getMonthValue() == form.month();
      if (lead.shift() > 0) {
        year = now.getYear() + (form.month() > now.getMonthValue() ? 0 : 1);
      } else if (lead.shift() == 0) {
        year = now.getYear();
      } else if (current) {
        year = now.getYear() - 1;
      }
    } else if (lead != null && story.month() > 0) {
      int told = story.month();
      year += lead.shift() < 0 && form.month() >= told ? -1 : 0;
      year += lead.shift() > 0 && form.month() <= told ? 1 : 0;
    }
    if (year == 0) {
      return Meaning.point("XXXX" + Values.month(1, form.month()).substring(4), null);
    }
    remember(m, year, form.month(), form.year() != 0, paragraph);
    return Meaning.point(
        Values.month(year, form.month()),
        year < 1 ? null : DayWindow.month(YearMonth.of(year, form.month())));
  }

  Meaning year(Mention m, Form.Year form, int paragraph) {
    if (!form.aside() || story.year() == 0) {
      remember(m, form.year(), 0, false, paragraph);
    }
    story.name(form.year(), paragraph);
    return Meaning.point(
        Values.year(form.year()), form.year() < 1 ? null : DayWindow.year(form.year()));
  }

  /** News goes on from days; a history also goes on from months and years. */
  private void remember(Mention m, int year, int month, boolean explicit, int paragraph) {
    if (story.isHistory() && m.aside) {
      story.glance(year, month, 0, explicit, paragraph);
    } else if (story.isHistory()) {
      story.tell(year, month, 0, explicit, paragraph);
    } else if (explicit) {
      story.mark(year, month, paragraph);
      story.name(year, paragraph);
    }
  }

  Meaning half(Mention m, Form.Half form, int paragraph) {
    remember(m, form.year(), 0, false, paragraph);
    int year = form.year();
    if (year < 1) {
      return Meaning.point(Values.year(year) + "-H" + form.half(), null);
    }
    int first = form.half() == 1 ? 1 : 7;
    DayWindow window =
        DayWindow.of(LocalDate.of(year, first, 1), YearMonth.of(year, first + 5).atEndOfMonth());
    return Meaning.point(Values.year(year) + "-H" + form.half(), window);
  }

  Meaning decade(Mention m, int first, int paragraph) {
    remember(m, first, 0, false, paragraph);
    return Meaning.point(Values.decade(first), first < 1 ? null : DayWindow.years(first, 10));
  }

  Meaning season(Mention m, Form.Season form, int paragraph) {
    int year = form.year();
    if (year == 0) {
      year = Seasons.year(story, form, m.future);
    }
    if (year == 0) {
      return Meaning.point("XXXX-" + form.code(), null);
    }
    if (form.year() != 0) {
      remember(m, year, Seasons.month(form.code()), false, paragraph);
    }
    return Meaning.point(
        Values.year(year) + "-" + form.code(), year < 1 ? null : Seasons.window(year, form.code()));
  }
}
