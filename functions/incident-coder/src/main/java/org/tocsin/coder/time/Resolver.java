package org.tocsin.coder.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Says which days the expressions of a text mean, in the order of the text. */
final class Resolver {

  /** Longer than this, "from 5 June to 10 August" is no window for one thing. */
  private static final int LONGEST_RANGE = 31;

  private final Story story;
  private final Offsets offsets;

  Resolver(Story story) {
    this.story = story;
    this.offsets = new Offsets(story);
  }

  Meaning resolve(Mention m) {
    int paragraph = m.sentence.paragraph();
    Meaning meaning =
        switch (m.form) {
          case Form.Day day -> day(m, day, paragraph);
          case Form.DayOfMonth day -> dayOfMonth(day, m.part, paragraph);
          case Form.Month month -> month(m, month, paragraph);
          case Form.Year year -> year(m, year, paragraph);
          case Form.Half half -> half(m, half, paragraph);
          case Form.Decade decade -> decade(m, decade.first(), paragraph);
          case Form.Century century -> Meaning.point(Values.century(century.number()), null);
          case Form.Season season -> season(m, season, paragraph);
          case Form.Weekday weekday -> weekday(m, weekday, paragraph);
          case Form.Telling telling -> telling(m, telling.days(), paragraph);
          case Form.Counted counted -> offsets.counted(counted, paragraph);
          case Form.Shifted shifted -> offsets.shifted(m, shifted, paragraph);
          case Form.Weekend weekend -> weekend(weekend.weeks());
          case Form.Past past -> offsets.past(past);
          case Form.SoFar soFar -> offsets.soFar(soFar.unit());
          case Form.Clock clock -> clock(clock.time(), paragraph);
          case Form.PartOfDay part -> partOfDay(part, m.part, paragraph);
          case Form.Within within -> within(m, within);
          case Form.Duration d ->
              new Meaning(TimeExpression.Kind.DURATION, d.unit().period(d.count()), null);
          case Form.Fixed fixed -> new Meaning(fixed.kind(), fixed.value(), null);
        };
    DayWindow window = meaning.window();
    if (window != null && m.edge != Edge.NONE && window.width() > 0) {
      return new Meaning(meaning.kind(), meaning.value(), window.narrowed(m.edge));
    }
    return meaning;
  }

  /** The days at one end of a longer time. */
  private Meaning within(Mention m, Form.Within form) {
    m.form = form.of();
    Meaning whole = resolve(m);
    m.form = form;
    DayWindow window = whole.window();
    if (window == null || form.count() < 0 || form.count() > 100) {
      return Meaning.point(form.value(), window);
    }
    LocalDate end = form.unit().move(window.first(), (long) form.count()).minusDays(1);
    LocalDate start = form.unit().move(window.last(), -(long) form.count()).plusDays(1);
    DayWindow part =
        form.first()
            ? DayWindow.of(window.first(), end.isBefore(window.last()) ? end : window.last())
            : DayWindow.of(start.isAfter(window.first()) ? start : window.first(), window.last());
    return Meaning.point(form.value(), part);
  }

  private int year(int told, @Nullable Lead ofYear, int month, int day, Mention m) {
    if (told != 0) {
      return told;
    }
    LocalDate now = story.telling();
    if (ofYear != null) {
      int base = ofYear.told() || story.isHistory() || now == null ? story.year() : now.getYear();
      return base == 0 ? 0 : base + ofYear.shift();
    }
    return story.yearOf(month, day, m.weekday, m.future, m.sentence.paragraph());
  }

  private Meaning day(Mention m, Form.Day form, int paragraph) {
    int year = year(form.year(), form.ofYear(), form.month(), form.day(), m);
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
      int year = year(form.year(), form.ofYear(), form.month(), form.day(), other);
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

  private Meaning dayOfMonth(Form.DayOfMonth form, String part, int paragraph) {
    LocalDate told = story.toldOrTelling(paragraph);
    int year = told != null ? told.getYear() : story.year();
    int month = told != null ? told.getMonthValue() : story.month();
    LocalDate day = Story.valid(year, month, form.day());
    if (day == null) {
      return Meaning.point("XXXX-XX-" + Values.day(1, 1, form.day()).substring(8) + part, null);
    }
    LocalDate now = story.telling();
    if (!story.isHistory() && now != null && day.isAfter(now.plusDays(1))) {
      YearMonth before = YearMonth.from(day).minusMonths(1);
      LocalDate earlier = Story.valid(before.getYear(), before.getMonthValue(), form.day());
      day = earlier == null ? day : earlier;
    }
    story.tell(day.getYear(), day.getMonthValue(), form.day(), false, paragraph);
    return Meaning.day(day, part);
  }

  private Meaning month(Mention m, Form.Month form, int paragraph) {
    int year = year(form.year(), form.ofYear(), form.month(), 0, m);
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

  private Meaning year(Mention m, Form.Year form, int paragraph) {
    if (!form.aside() || story.year() == 0) {
      remember(m, form.year(), 0, false, paragraph);
    }
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
    }
  }

  private Meaning half(Mention m, Form.Half form, int paragraph) {
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

  private Meaning decade(Mention m, int first, int paragraph) {
    remember(m, first, 0, false, paragraph);
    return Meaning.point(Values.decade(first), first < 1 ? null : DayWindow.years(first, 10));
  }

  private Meaning season(Mention m, Form.Season form, int paragraph) {
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

  private Meaning weekday(Mention m, Form.Weekday form, int paragraph) {
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

  private Meaning telling(Mention m, int days, int paragraph) {
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

  private Meaning weekend(int weeks) {
    LocalDate now = story.telling();
    if (now == null || story.isHistory()) {
      return Meaning.point("XXXX-WXX-WE", null);
    }
    LocalDate saturday = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    saturday = saturday.plusWeeks(weeks);
    return Meaning.point(
        Values.week(saturday) + "-WE", DayWindow.of(saturday, saturday.plusDays(1)));
  }

  private Meaning clock(String time, int paragraph) {
    LocalDate told = story.isHistory() ? story.told(paragraph) : null;
    return Meaning.point((told == null ? "XXXX-XX-XX" : told.toString()) + time, null);
  }

  private Meaning partOfDay(Form.PartOfDay form, String part, int paragraph) {
    LocalDate told = form.ofTold() && story.isHistory() ? story.told(paragraph) : null;
    return told == null ? Meaning.vague("XXXX-XX-XX" + part) : Meaning.day(told, part);
  }
}
