package org.tocsin.coder.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.time.TimeExpression.Kind;

/** Times counted from another: "two days earlier", "the following year", "in the past decade". */
final class Offsets {

  /** Further than this nothing is counted in days or months. */
  private static final int MOST = 3_000;

  private static final int MOST_PAST = 500;

  private final Story story;

  Offsets(Story story) {
    this.story = story;
  }

  Meaning counted(Form.Counted form, int paragraph) {
    boolean telling = form.ago() && !story.isHistory();
    LocalDate base = telling ? story.telling() : story.toldOrTelling(paragraph);
    if (form.count() < 0) {
      return some(form, base, paragraph);
    }
    if (form.count() > MOST) {
      return Meaning.vague(form.direction() < 0 ? "PAST_REF" : "FUTURE_REF");
    }
    long count = form.direction() * (long) form.count();
    int year = base != null ? base.getYear() : story.isHistory() ? story.year() : 0;
    int month = base != null ? base.getMonthValue() : story.isHistory() ? story.month() : 0;
    if (year == 0) {
      return Meaning.vague(count < 0 ? "PAST_REF" : "FUTURE_REF");
    }
    return switch (form.unit()) {
      case SECOND, MINUTE, HOUR ->
          base == null
              ? Meaning.vague(Values.year(year) + "-XX-XXTXX")
              : day(form.unit().move(base, count), story.isHistory() ? "TXX" : "", paragraph);
      case DAY ->
          base == null
              ? Meaning.point(Values.year(year) + "-XX-XX", null)
              : day(base.plusDays(count), "", paragraph);
      case WEEK, FORTNIGHT ->
          base == null
              ? Meaning.point(Values.year(year) + "-WXX", null)
              : week(form.unit().move(base, count));
      case MONTH ->
          month == 0
              ? Meaning.point(Values.year(year) + "-XX", null)
              : month(year, month, count, paragraph);
      case YEAR -> years(year, (int) count, paragraph);
      case DECADE -> decade(year + 10 * (int) count);
      case CENTURY -> Meaning.point(Values.century(century(year) + (int) count), null);
    };
  }

  private Meaning day(LocalDate day, String time, int paragraph) {
    story.tell(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), false, paragraph);
    return Meaning.day(day, time);
  }

  /** A week counted from a day: three days more or less are nobody's mistake. */
  private static Meaning week(LocalDate day) {
    return Meaning.point(Values.week(day), DayWindow.of(day.minusDays(3), day.plusDays(3)));
  }

  private Meaning month(int year, int month, long count, int paragraph) {
    int months = 12 * year + month - 1 + (int) count;
    int inYear = Math.floorDiv(months, 12);
    int ofYear = Math.floorMod(months, 12) + 1;
    if (story.isHistory()) {
      story.tell(inYear, ofYear, 0, false, paragraph);
    }
    DayWindow window = inYear < 1 ? null : DayWindow.month(YearMonth.of(inYear, ofYear));
    return Meaning.point(Values.month(inYear, ofYear), window);
  }

  private Meaning years(int year, int count, int paragraph) {
    int moved = year + count;
    if (moved == 0 || moved > 9999 || (year > 0 && moved < 0)) {
      return Meaning.vague(count < 0 ? "PAST_REF" : "FUTURE_REF");
    }
    if (story.isHistory() && count > 0) {
      story.tell(moved, 0, 0, false, paragraph);
    }
    return Meaning.point(Values.year(moved), moved < 1 ? null : DayWindow.year(moved));
  }

  private static Meaning decade(int year) {
    int first = year < 0 ? -(-year / 10 * 10) : year / 10 * 10;
    return Meaning.point(Values.decade(year), first < 1 ? null : DayWindow.years(first, 10));
  }

  private static int century(int year) {
    return year < 0 ? -((-year - 1) / 100 + 1) : (year - 1) / 100 + 1;
  }

  /** "a few days later", "weeks earlier": no count. */
  private Meaning some(Form.Counted form, @Nullable LocalDate base, int paragraph) {
    boolean back = form.direction() < 0;
    if (story.isHistory()) {
      String year = story.year() == 0 ? "XXXX" : Values.year(story.year());
      return switch (form.unit()) {
        case DAY -> Meaning.vague("XXXX-XX-XX");
        case WEEK, FORTNIGHT -> Meaning.vague(back ? "PAST_REF" : year + "-WXX");
        case MONTH -> Meaning.vague(back ? "XXXX-XX" : year + "-XX");
        case HOUR, MINUTE, SECOND -> Meaning.vague((base == null ? "XXXX-XX-XX" : base) + "TXX");
        default -> Meaning.vague(back ? "PAST_REF" : "FUTURE_REF");
      };
    }
    String value = back ? "PAST_REF" : "FUTURE_REF";
    if (form.unit().isOfClock() && base != null && (form.ago() || story.told(paragraph) != null)) {
      return Meaning.point(value, DayWindow.day(base));
    }
    if (base == null || form.unit() != Unit.DAY) {
      return Meaning.vague(value);
    }
    DayWindow window =
        back
            ? DayWindow.of(base.minusDays(6), base.minusDays(1))
            : DayWindow.of(base.plusDays(1), base.plusDays(6));
    return Meaning.point(value, window);
  }

  Meaning shifted(Mention m, Form.Shifted form, int paragraph) {
    Lead lead = form.lead();
    boolean told = lead.told() || story.isHistory();
    LocalDate base = told ? story.told(paragraph) : story.telling();
    LocalDate now = story.telling();
    int shift = lead.shift();
    if (base == null && told && !story.isHistory()) {
      base = form.unit() != Unit.DAY || shift < 0 ? now : null;
    }
    int year = base != null ? base.getYear() : story.isHistory() ? story.year() : 0;
    int month = base != null ? base.getMonthValue() : story.isHistory() ? story.month() : 0;
    int named = form.unit() == Unit.YEAR && lead.told() ? story.thatYear(paragraph) : 0;
    year = named > 0 ? named : year;
    if (year == 0) {
      return unknown(form.unit(), shift, m.part);
    }
    Meaning meaning =
        switch (form.unit()) {
          case DAY ->
              base == null
                  ? Meaning.vague(unknownDay(year) + m.part)
                  : day(base.plusDays(shift), m.part, paragraph);
          case WEEK, FORTNIGHT -> {
            if (base == null) {
              yield Meaning.vague(Values.year(year) + "-WXX");
            }
            DayWindow week = DayWindow.week(base.plusWeeks(shift));
            yield Meaning.point(Values.week(week.first()), week);
          }
          case MONTH ->
              month == 0
                  ? Meaning.vague(Values.year(year) + "-XX")
                  : month(year, month, shift, paragraph);
          case YEAR -> years(year, shift, paragraph);
          case DECADE -> decade(year + 10 * shift);
          case CENTURY -> Meaning.point(Values.century(century(year) + shift), null);
          case HOUR, MINUTE, SECOND -> Meaning.vague("PRESENT_REF");
        };
    DayWindow window = meaning.window();
    boolean soFar = (!told && shift == 0) || m.sentence.norm(m.from).equals("earlier");
    if (window != null && soFar && now != null && !story.isHistory()) {
      return new Meaning(meaning.kind(), meaning.value(), window.notAfter(now));
    }
    return meaning;
  }

  private String unknownDay(int year) {
    return story.month() > 0 && story.isHistory()
        ? Values.month(year, story.month()) + "-XX"
        : Values.year(year) + "-XX-XX";
  }

  private static Meaning unknown(Unit unit, int shift, String part) {
    return unit == Unit.DAY
        ? Meaning.vague("XXXX-XX-XX" + part)
        : Meaning.vague(shift < 0 ? "PAST_REF" : shift > 0 ? "FUTURE_REF" : "PRESENT_REF");
  }

  Meaning past(Form.Past form) {
    LocalDate now = story.telling();
    String value = form.vague() ? "PAST_REF" : form.unit().period(form.count());
    if (story.isHistory() || now == null) {
      return new Meaning(form.vague() ? Kind.VAGUE : Kind.DURATION, value, null);
    }
    long back = form.count() < 0 ? 3 : Math.min((long) form.count(), MOST_PAST);
    LocalDate first = form.unit().move(now, -back);
    if (form.unit() == Unit.WEEK && back == 1) {
      first = first.plusDays(1); // a week of seven days, today's with them
    }
    return new Meaning(Kind.SPAN, value, first.isAfter(now) ? null : DayWindow.of(first, now));
  }

  Meaning soFar(Unit unit) {
    LocalDate now = story.telling();
    String value =
        now == null
            ? "PRESENT_REF"
            : unit == Unit.MONTH
                ? Values.month(now.getYear(), now.getMonthValue())
                : unit == Unit.WEEK ? Values.week(now) : Values.year(now.getYear());
    return new Meaning(Kind.SPAN, value, null);
  }
}
