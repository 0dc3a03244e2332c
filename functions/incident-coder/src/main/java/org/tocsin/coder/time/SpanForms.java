package org.tocsin.coder.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;

/**
 * Stretches of time: "in the past decade", "so far this year", "in recent months", "for five days".
 */
final class SpanForms {

  private static final Set<String> PAST = Set.of("past", "last", "recent", "previous");

  private SpanForms() {}

  static @Nullable Found match(Sentence s, int i, Reference ref) {
    String norm = s.norm(i);
    return switch (norm) {
      case "past", "last", "recent", "previous" -> past(s, i, ref);
      case "so" -> soFar(s, i, ref);
      case "every", "each" -> repeated(s, i);
      case "daily", "weekly", "monthly", "annually", "nightly" ->
          new Found(i + 1, TimeExpression.Kind.REPEATED, repeat(norm), null);
      case "now", "currently", "nowadays" ->
          new Found(i + 1, TimeExpression.Kind.VAGUE, "PRESENT_REF", null);
      case "recently", "lately", "previously", "formerly" ->
          new Found(i + 1, TimeExpression.Kind.VAGUE, "PAST_REF", null);
      default -> duration(s, i);
    };
  }

  private static @Nullable Found past(Sentence s, int i, Reference ref) {
    int at = i + 1;
    long count = -1;
    Numbers.Found number = Numbers.at(s, at);
    if (number != null) {
      count = number.value();
      at = number.next();
    } else if (s.norm(at).equals("few")
        || s.norm(at).equals("several")
        || s.norm(at).equals("couple")) {
      count = 3;
      at += s.norm(at + 1).equals("of") ? 2 : 1;
    }
    String word = s.norm(at);
    String unit = CalendarWords.UNITS.get(word);
    boolean plural = word.endsWith("s") || word.equals("centuries");
    if (unit == null || count > 10_000 || !PAST.contains(s.norm(i))) {
      return null;
    }
    if (count < 0 && !plural && !(s.norm(i - 1).equals("the") && !unit.equals("D"))) {
      return null;
    }
    LocalDate now = ref.publication();
    if (count < 0 && !plural) {
      count = 1;
    }
    String value = count < 0 ? "PAST_REF" : String.format(Locale.ROOT, "P%s", period(unit, count));
    long back = count < 0 ? (plural ? 3 : 1) : count;
    DayWindow window =
        now == null ? null : DayWindow.of(RelativeForms.minus(now, Math.min(back, 500), unit), now);
    return new Found(at + 1, TimeExpression.Kind.SPAN, value, window);
  }

  private static @Nullable Found soFar(Sentence s, int i, Reference ref) {
    boolean thisUnit = s.norm(i + 1).equals("far") && s.norm(i + 2).equals("this");
    String unit = thisUnit ? CalendarWords.UNITS.get(s.norm(i + 3)) : null;
    LocalDate now = ref.publication();
    if (unit == null) {
      return null;
    }
    String value = now == null ? "PRESENT_REF" : String.valueOf(now.getYear());
    return new Found(i + 4, TimeExpression.Kind.SPAN, value, null);
  }

  private static @Nullable Found repeated(Sentence s, int i) {
    String word = s.norm(i + 1);
    String unit = CalendarWords.UNITS.get(word);
    if (unit != null) {
      return new Found(i + 2, TimeExpression.Kind.REPEATED, "P" + period(unit, 1), null);
    }
    int weekday = CalendarWords.weekday(s, i + 1);
    return weekday == 0
        ? null
        : new Found(i + 2, TimeExpression.Kind.REPEATED, "XXXX-WXX-" + weekday, null);
  }

  private static @Nullable Found duration(Sentence s, int i) {
    Numbers.Found number = Numbers.at(s, i);
    String unit = number == null ? null : CalendarWords.UNITS.get(s.norm(number.next()));
    if (number == null || unit == null) {
      return hyphenated(s, i);
    }
    return new Found(
        number.next() + 1, TimeExpression.Kind.DURATION, "P" + period(unit, number.value()), null);
  }

  /** "five-day", "10-year". */
  private static @Nullable Found hyphenated(Sentence s, int i) {
    String norm = s.norm(i);
    int hyphen = norm.lastIndexOf('-');
    String unit = hyphen < 1 ? null : CalendarWords.UNITS.get(norm.substring(hyphen + 1));
    if (unit == null) {
      return null;
    }
    long n = Numbers.value(norm.substring(0, hyphen));
    if (n < 0) {
      return null;
    }
    return new Found(i + 1, TimeExpression.Kind.DURATION, "P" + period(unit, n), null);
  }

  private static String period(String unit, long count) {
    return switch (unit) {
      case "TS" -> "T" + count + "S";
      case "TM" -> "T" + count + "M";
      case "TH" -> "T" + count + "H";
      case "F" -> 2 * count + "W";
      case "E" -> 10 * count + "Y";
      case "C" -> 100 * count + "Y";
      default -> count + unit;
    };
  }

  private static String repeat(String word) {
    return switch (word) {
      case "daily", "nightly" -> "P1D";
      case "weekly" -> "P1W";
      case "monthly" -> "P1M";
      default -> "P1Y";
    };
  }
}
