package org.tocsin.coder.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.DatePrecision;

/** Days told from another day: "on Sunday", "yesterday", "two days earlier", "last week". */
final class RelativeForms {

  private static final Set<String> LAST = Set.of("last", "past", "previous", "preceding");
  private static final Set<String> NEXT = Set.of("next", "coming", "following");
  private static final Set<String> FEW = Set.of("few", "several", "couple", "many", "some");

  private RelativeForms() {}

  static @Nullable Found match(Sentence s, int i, Reference ref, boolean future) {
    Found found = weekday(s, i, ref, future);
    if (found == null) {
      found = deictic(s, i, ref);
    }
    if (found == null) {
      found = counted(s, i, ref);
    }
    return found != null ? found : unit(s, i, ref);
  }

  private static @Nullable Found weekday(Sentence s, int i, Reference ref, boolean future) {
    int at = i;
    String lead = s.norm(i);
    if (lead.equals("last")
        || lead.equals("this")
        || lead.equals("next")
        || lead.equals("late")
        || lead.equals("early")) {
      at++;
    }
    int weekday = CalendarWords.weekday(s, at);
    if (weekday == 0) {
      return null;
    }
    int end = at + 1;
    if (s.norm(end).equals(".")
        && s.norm(at).length() <= 5
        && CalendarWords.WEEKDAYS.get(s.norm(at)) == null) {
      end++;
    }
    // "Friday, 3 June": the date says it better; the weekday belongs to it.
    int dateAt = s.norm(end).equals(",") || s.norm(end).equals("(") ? end + 1 : end;
    if (dateAt < s.size()) {
      Found date = AbsoluteForms.match(s, dateAt, ref, future);
      DayWindow window = date == null ? null : date.window();
      if (date != null && window != null && window.precision() == DatePrecision.DAY) {
        return date;
      }
    }
    LocalDate now = ref.publication();
    if (now == null) {
      return Found.point(part(s, end) == null ? end : end + 1, "XXXX-WXX-" + weekday, null);
    }
    DayOfWeek day = DayOfWeek.of(weekday);
    LocalDate found =
        switch (lead) {
          case "last" -> now.with(TemporalAdjusters.previous(day));
          case "next" -> now.with(TemporalAdjusters.next(day));
          default ->
              future
                  ? now.with(TemporalAdjusters.nextOrSame(day))
                  : now.with(TemporalAdjusters.previousOrSame(day));
        };
    if (s.norm(end).equals("last") && s.norm(end + 1).equals("week")) {
      found = DayWindow.week(now).first().minusDays(7).with(TemporalAdjusters.nextOrSame(day));
      end += 2;
    }
    return withPart(s, end, found);
  }

  private static Found withPart(Sentence s, int end, LocalDate day) {
    String part = part(s, end);
    return part == null
        ? Found.day(end, day)
        : Found.point(end + 1, day + part, DayWindow.day(day));
  }

  private static @Nullable String part(Sentence s, int i) {
    return CalendarWords.PARTS.get(s.norm(i));
  }

  private static @Nullable Found deictic(Sentence s, int i, Reference ref) {
    LocalDate now = ref.publication();
    String norm = s.norm(i);
    String next = s.norm(i + 1);
    Found byWord = now == null ? null : byWord(s, i, now);
    if (byWord != null) {
      return byWord;
    }
    if (norm.equals("the")
        && next.equals("day")
        && s.norm(i + 2).equals("before")
        && s.norm(i + 3).equals("yesterday")) {
      return now == null ? null : Found.day(i + 4, now.minusDays(2));
    }
    String part = CalendarWords.PARTS.get(next);
    if (part != null && now != null) {
      if (norm.equals("last")) {
        return Found.point(i + 2, now.minusDays(1) + part, DayWindow.day(now.minusDays(1)));
      }
      if (norm.equals("this")) {
        return Found.point(i + 2, now + part, DayWindow.day(now));
      }
    }
    boolean weekend = norm.equals("weekend");
    if (weekend && now != null) {
      boolean to = s.norm(i - 1).equals("next");
      LocalDate saturday = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
      saturday = to ? saturday.plusDays(7) : saturday;
      return Found.point(
          i + 1, weekValue(saturday) + "-WE", DayWindow.of(saturday, saturday.plusDays(1)));
    }
    return null;
  }

  private static @Nullable Found byWord(Sentence s, int i, LocalDate now) {
    return switch (s.norm(i)) {
      case "today" -> Found.day(i + 1, now);
      case "tonight" -> Found.point(i + 1, now + "TNI", DayWindow.day(now));
      case "tomorrow" -> withPart(s, i + 1, now.plusDays(1));
      case "yesterday" -> withPart(s, i + 1, now.minusDays(1));
      case "overnight" ->
          Found.point(i + 1, now.minusDays(1) + "TNI", DayWindow.of(now.minusDays(1), now));
      default -> null;
    };
  }

  /** "two days ago", "a week earlier", "the next day", "the same day", "the day before". */
  private static @Nullable Found counted(Sentence s, int i, Reference ref) {
    String norm = s.norm(i);
    int at = i;
    long count = -1;
    if (norm.equals("the") || norm.equals("that") || norm.equals("on")) {
      return theDay(s, i, ref);
    }
    Numbers.Found number = Numbers.at(s, i);
    if (number != null) {
      count = number.value();
      at = number.next();
    } else if (norm.equals("a") || norm.equals("an")) {
      count = 1;
      at++;
    } else if (FEW.contains(norm)) {
      count = 3;
      at++;
      while (s.norm(at).equals("of") || s.norm(at).equals("few")) {
        at++;
      }
    }
    String unit = CalendarWords.UNITS.get(s.norm(at));
    if (count < 0 || count > 10_000 || unit == null) {
      return null;
    }
    String direction = s.norm(at + 1);
    boolean vague = number == null && FEW.contains(norm);
    return switch (direction) {
      case "ago" -> shifted(at + 2, ref.publication(), -count, unit, vague);
      case "earlier", "before" -> shifted(at + 2, ref.anchor(), -count, unit, vague);
      case "later", "after" ->
          direction.equals("after") ? null : shifted(at + 2, ref.anchor(), count, unit, vague);
      default -> null;
    };
  }

  private static @Nullable Found theDay(Sentence s, int i, Reference ref) {
    LocalDate anchor = ref.anchor();
    if (anchor == null) {
      return null;
    }
    String second = s.norm(i + 1);
    if (s.norm(i).equals("that")) {
      return second.equals("day") || second.equals("night") || second.equals("morning")
          ? Found.day(i + 2, anchor)
          : null;
    }
    if (!s.norm(i + 2).equals("day")
        && !s.norm(i + 2).equals("night")
        && !s.norm(i + 2).equals("morning")) {
      return null;
    }
    return switch (second) {
      case "same" -> Found.day(i + 3, anchor);
      case "next", "following" -> Found.day(i + 3, anchor.plusDays(1));
      case "previous", "preceding" -> Found.day(i + 3, anchor.minusDays(1));
      default -> null;
    };
  }

  private static @Nullable Found shifted(
      int end, @Nullable LocalDate from, long count, String unit, boolean vague) {
    if (from == null) {
      return Found.point(end, count < 0 ? "PAST_REF" : "FUTURE_REF", null);
    }
    return switch (unit) {
      case "TS", "TM", "TH" -> Found.day(end, unit.equals("TH") ? from.plusDays(count / 24) : from);
      case "D" -> {
        LocalDate day = from.plusDays(count);
        yield vague ? few(end, from, day, count) : Found.day(end, day);
      }
      case "W", "F" -> {
        LocalDate day = from.plusDays((unit.equals("F") ? 14 : 7) * count);
        yield Found.point(end, weekValue(day), DayWindow.of(day.minusDays(3), day.plusDays(3)));
      }
      case "M" -> {
        YearMonth month = YearMonth.from(from).plusMonths(count);
        yield Found.point(end, month.toString(), DayWindow.month(month));
      }
      default -> {
        int years = (int) (unit.equals("Y") ? count : unit.equals("E") ? 10 * count : 100 * count);
        int year = Math.max(1, from.getYear() + years);
        yield Found.point(end, String.format(Locale.ROOT, "%04d", year), DayWindow.year(year));
      }
    };
  }

  private static Found few(int end, LocalDate from, LocalDate day, long count) {
    return count < 0
        ? Found.point(end, "PAST_REF", DayWindow.of(day.minusDays(3), from.minusDays(1)))
        : Found.point(end, "FUTURE_REF", DayWindow.of(from.plusDays(1), day.plusDays(3)));
  }

  /** "last week", "this month", "earlier this year", "late last week". */
  private static @Nullable Found unit(Sentence s, int i, Reference ref) {
    String lead = s.norm(i);
    String unit = CalendarWords.UNITS.get(s.norm(i + 1));
    LocalDate now = ref.publication();
    if (unit == null || now == null) {
      return null;
    }
    int shift =
        lead.equals("this") || lead.equals("current")
            ? 0
            : LAST.contains(lead) ? -1 : NEXT.contains(lead) ? 1 : 9;
    if (shift == 9) {
      return null;
    }
    boolean earlier = s.norm(i - 1).equals("earlier") || shift == 0;
    DayWindow window =
        switch (unit) {
          case "W" -> DayWindow.week(now.plusDays(7L * shift));
          case "M" -> DayWindow.month(YearMonth.from(now).plusMonths(shift));
          case "Y" -> DayWindow.year(now.getYear() + shift);
          default -> null;
        };
    if (window == null) {
      return null;
    }
    String value =
        switch (unit) {
          case "W" -> weekValue(window.first());
          case "M" -> YearMonth.from(window.first()).toString();
          default -> String.format(Locale.ROOT, "%04d", window.first().getYear());
        };
    return Found.point(i + 2, value, earlier ? window.notAfter(now) : window);
  }

  static String weekValue(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static LocalDate minus(LocalDate day, long count, String unit) {
    return switch (unit) {
      case "D" -> day.minusDays(count);
      case "W" -> day.minusWeeks(count);
      case "F" -> day.minusWeeks(2 * count);
      case "M" -> day.minusMonths(count);
      case "Y" -> day.minusYears(count);
      case "E" -> day.minus(count, ChronoUnit.DECADES);
      case "C" -> day.minus(count, ChronoUnit.CENTURIES);
      default -> day;
    };
  }
}
