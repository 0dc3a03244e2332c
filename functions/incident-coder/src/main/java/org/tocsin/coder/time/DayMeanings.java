package org.tocsin.coder.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Which days the expressions mean that tell of single days. */
final class DayMeanings {

  /** Longer than this, "from 5 June to 10 August" is no window for one thing. */
  private static final int LONGEST_RANGE = 31;

  private final Story story;

  DayMeanings(Story story) {
    this.story = story;
  }

  Meaning day(Mention m, Form.Day form, int paragraph) {
    int year = story.year(form.year(), form.ofYear(), form.month(), form.day(), m);
    if (form.year() == 0 && year > 0 && form.month() == 2 && form.day() == 29) {
      year = leap(year);
    }
    if (year == 0 || (year > 0 && Story.valid(year, form.month(), form.day()) == null)) {
      String value = Values.day(2000, form.month(), form.day());
      return Meaning.point("XXXX" + value.substring(4) + m.part, null);
    }
    if (m.aside) {
      story.glance(year, form.month(), form.day(), form.year() != 0, paragraph);
    } else {
      story.tell(year, form.month(), form.day(), form.year() != 0, paragraph);
    }
    String value = Values.day(year, form.month(), form.day()) + m.part;
    LocalDate day = Story.valid(year, form.month(), form.day());
    return Meaning.point(value, day == null ? null : range(m, day));
  }

  /** The latest such feast of news that is not to come, or that of the year told. */
  Meaning feast(Form.Feast form, int paragraph) {
    LocalDate now = story.isHistory() ? null : story.telling();
    int year = form.year() != 0 ? form.year() : now != null ? now.getYear() : story.year();
    if (!Feasts.knows(year)) {
      return Meaning.vague("PAST_REF");
    }
    LocalDate day = Feasts.day(year, form.orthodox(), form.days());
    if (now != null && form.year() == 0 && day.isAfter(now.plusDays(1))) {
      day = Feasts.day(year - 1, form.orthodox(), form.days());
    }
    story.tell(
        day.getYear(), day.getMonthValue(), day.getDayOfMonth(), form.year() != 0, paragraph);
    return Meaning.day(day, "");
  }

  /** A 29 February of a year that has none is of the year beside it that has one. */
  private static int leap(int year) {
    return Year.isLeap(year) || (!Year.isLeap(year + 1) && !Year.isLeap(year - 1))
        ? year
        : Year.isLeap(year + 1) ? year + 1 : year - 1;
  }

  /** Both ends of "from 5 to 10 June" mean the days from one to the other. */
  private DayWindow range(Mention m, LocalDate day) {
    Mention other = m.rangeEnd != null ? m.rangeEnd : m.rangeStart;
    if (other != null && other.form instanceof Form.Day form) {
      int year = story.year(form.year(), form.ofYear(), form.month(), form.day(), other);
      LocalDate end = Story.valid(year, form.month(), form.day());
      if (end != null) {
        LocalDate first = m.rangeEnd != null ? day : end;
        LocalDate last = m.rangeEnd != null ? end : day;
        if (!first.isAfter(last) && last.toEpochDay() - first.toEpochDay() < LONGEST_RANGE) {
          return DayWindow.of(first, last);
        }
      }
    }
    return DayWindow.day(day);
  }

  Meaning dayOfMonth(Form.DayOfMonth form, String part, int paragraph) {
    LocalDate told = story.toldOrTelling(paragraph);
    int year = told != null ? told.getYear() : story.year();
    int month = told != null ? told.getMonthValue() : story.month();
    LocalDate day = Story.valid(year, month, form.day());
    LocalDate now = story.telling();
    boolean ahead = day == null || (now != null && day.isAfter(now.plusDays(1)));
    if (!story.isHistory() && ahead && told != null) {
      YearMonth before = YearMonth.from(told).minusMonths(1);
      day = Story.valid(before.getYear(), before.getMonthValue(), form.day());
    }
    if (day == null) {
      return Meaning.point("XXXX-XX-" + Values.day(1, 1, form.day()).substring(8) + part, null);
    }
    story.tell(day.getYear(), day.getMonthValue(), form.day(), false, paragraph);
    return Meaning.day(day, part);
  }

  Meaning weekday(Mention m, Form.Weekday form, int paragraph) {
    // Without a day of publication "on Saturday" may be any Saturday.
    LocalDate telling = story.telling();
    LocalDate now = telling != null && story.isHistory() ? story.toldBeside(paragraph) : telling;
    if (now == null) {
      return Meaning.point("XXXX-WXX-" + form.day() + m.part, null);
    }
    DayOfWeek day = DayOfWeek.of(form.day());
    Lead lead = form.lead();
    int shift = lead == null || lead.told() ? 9 : lead.shift();
    LocalDate found =
        shift == -1
            ? now.with(TemporalAdjusters.previous(day))
            : shift == 1
                ? now.with(TemporalAdjusters.next(day))
                : m.future && !story.isHistory()
                    ? now.with(TemporalAdjusters.nextOrSame(day))
                    : now.with(TemporalAdjusters.previousOrSame(day));
    if (form.weeks() != 0) {
      int weeks = form.weeks() < 0 ? -1 : form.weeks() - 8;
      found = DayWindow.week(now).first().plusWeeks(weeks).with(TemporalAdjusters.nextOrSame(day));
    }
    tell(found, paragraph);
    return Meaning.day(found, m.part);
  }

  private void tell(LocalDate day, int paragraph) {
    story.tell(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false, paragraph);
  }

  Meaning telling(Mention m, int days, int paragraph) {
    LocalDate now = story.telling();
    if (story.isHistory()) {
      LocalDate told = story.told(paragraph);
      boolean night = m.part.equals("TNI") && days < 0;
      if (m.sentence.token(m.from).quoted()) {
        return Meaning.vague("XXXX-XX-XX" + m.part);
      }
      if (night && told != null) {
        return Meaning.day(told, m.part);
      }
      return Meaning.vague("PRESENT_REF");
    }
    if (now == null) {
      return Meaning.vague(days < 0 ? "PAST_REF" : days > 0 ? "FUTURE_REF" : "PRESENT_REF");
    }
    LocalDate day = now.plusDays(days);
    tell(day, paragraph);
    boolean overnight = m.sentence.norm(m.to - 1).equals("overnight");
    return overnight
        ? Meaning.point(day + m.part, DayWindow.of(day, now))
        : Meaning.day(day, m.part);
  }

  Meaning weekend(int weeks) {
    LocalDate now = story.telling();
    if (now == null || story.isHistory()) {
      return Meaning.point("XXXX-WXX-WE", null);
    }
    LocalDate saturday = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    saturday = saturday.plusWeeks(weeks);
    return Meaning.point(
        Values.week(saturday) + "-WE", DayWindow.of(saturday, saturday.plusDays(1)));
  }

  Meaning clock(String time, int paragraph) {
    LocalDate told = story.isHistory() ? story.told(paragraph) : null;
    return Meaning.point((told == null ? "XXXX-XX-XX" : told.toString()) + time, null);
  }

  Meaning partOfDay(Form.PartOfDay form, String part, int paragraph) {
    LocalDate told = form.ofTold() && story.isHistory() ? story.told(paragraph) : null;
    return told == null ? Meaning.vague("XXXX-XX-XX" + part) : Meaning.day(told, part);
  }
}
