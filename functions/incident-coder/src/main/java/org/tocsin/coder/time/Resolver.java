package org.tocsin.coder.time;

import java.time.LocalDate;

/** Says which days the expressions of a text mean, in the order of the text. */
final class Resolver {

  private final DayMeanings days;
  private final PeriodMeanings periods;
  private final Offsets offsets;

  Resolver(Story story) {
    this.days = new DayMeanings(story);
    this.periods = new PeriodMeanings(story);
    this.offsets = new Offsets(story);
  }

  Meaning resolve(Mention m) {
    int paragraph = m.sentence.paragraph();
    Meaning meaning =
        switch (m.form) {
          case Form.Day day -> days.day(m, day, paragraph);
          case Form.Feast feast -> days.feast(feast, paragraph);
          case Form.DayOfMonth day -> days.dayOfMonth(day, m.part, paragraph);
          case Form.Month month -> periods.month(m, month, paragraph);
          case Form.Year year -> periods.year(m, year, paragraph);
          case Form.Half half -> periods.half(m, half, paragraph);
          case Form.Decade decade -> periods.decade(m, decade.first(), paragraph);
          case Form.Century century -> Meaning.point(Values.century(century.number()), null);
          case Form.Season season -> periods.season(m, season, paragraph);
          case Form.Weekday weekday -> days.weekday(m, weekday, paragraph);
          case Form.Telling telling -> days.telling(m, telling.days(), paragraph);
          case Form.Counted counted -> offsets.counted(counted, paragraph);
          case Form.Shifted shifted -> offsets.shifted(m, shifted, paragraph);
          case Form.Weekend weekend -> days.weekend(weekend.weeks());
          case Form.Past past -> offsets.past(past);
          case Form.SoFar soFar -> offsets.soFar(soFar.unit());
          case Form.Clock clock -> days.clock(clock.time(), paragraph);
          case Form.PartOfDay part -> days.partOfDay(part, m.part, paragraph);
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
}
