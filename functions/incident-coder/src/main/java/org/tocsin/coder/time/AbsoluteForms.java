package org.tocsin.coder.time;

import static org.tocsin.coder.time.CalendarWords.dayOfMonth;
import static org.tocsin.coder.time.CalendarWords.month;
import static org.tocsin.coder.time.CalendarWords.year;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.pipeline.record.DatePrecision;

/** Days, months and years by name or number: "5 March", "June 1, 2025", "in 2012", "the 1980s". */
final class AbsoluteForms {

  private static final Set<String> BEFORE_YEAR =
      Set.of(
          "in", "since", "during", "of", "from", "until", "till", "by", "year", "early", "late",
          "mid", "and", "to", "between", "before", "after", "for", "the", "(", "around", "through");
  private static final Set<String> BEFORE_MONTH =
      Set.of(
          "in",
          "since",
          "during",
          "of",
          "from",
          "until",
          "till",
          "by",
          "last",
          "next",
          "this",
          "early",
          "late",
          "mid",
          "and",
          "to",
          "between",
          "before",
          "after",
          "previous",
          "for",
          "through",
          "on",
          "every",
          "past");

  private AbsoluteForms() {}

  static @Nullable Found match(Sentence s, int i, Reference ref, boolean future) {
    Token token = s.token(i);
    if (token.kind() == Token.Kind.NUMBER) {
      Found found = iso(s, i);
      if (found == null) {
        found = dayMonth(s, i, ref, future);
      }
      return found != null ? found : yearAlone(s, i);
    }
    return token.kind() == Token.Kind.WORD ? monthFirst(s, i, ref, future) : null;
  }

  private static @Nullable Found iso(Sentence s, int i) {
    String n = s.norm(i);
    if (n.length() == 10 && n.charAt(4) == '-' && n.charAt(7) == '-') {
      try {
        return Found.day(i + 1, LocalDate.parse(n));
      } catch (DateTimeException e) {
        return null;
      }
    }
    return null;
  }

  /** "5 March 2024", "5th of March", "3-5 June", "3 JAN 90". */
  private static @Nullable Found dayMonth(Sentence s, int i, Reference ref, boolean future) {
    int first = dayOfMonth(s, i);
    int last = first;
    int at = i + 1;
    String norm = s.norm(i);
    int dash = Math.max(norm.indexOf('-'), norm.indexOf('\u2013'));
    if (first == 0 && dash > 0 && dash < 3) {
      first = number(norm.substring(0, dash));
      last = number(norm.substring(dash + 1));
    } else if (first > 0
        && (s.norm(at).equals("and")
            || s.norm(at).equals("-")
            || s.norm(at).equals("\u2013")
            || s.norm(at).equals("to"))
        && dayOfMonth(s, at + 1) > first
        && month(s, at + 2, true) > 0) {
      last = dayOfMonth(s, at + 1);
      at += 2;
    }
    if (first < 1 || last < first || last > 31) {
      return null;
    }
    if (s.norm(at).equals("of")) {
      at++;
    }
    int month = month(s, at, true);
    if (month == 0) {
      return null;
    }
    at += s.norm(at + 1).equals(".") ? 2 : 1;
    int yearAt = s.norm(at).equals(",") ? at + 1 : at;
    int year = yearOrTwoFigures(s, yearAt);
    LocalDate from = year > 0 ? Reference.valid(year, month, first) : ref.day(month, first, future);
    LocalDate to = year > 0 ? Reference.valid(year, month, last) : ref.day(month, last, future);
    int end = year > 0 ? yearAt + 1 : at;
    if (year == 0 && last(s, at)) {
      LocalDate now = ref.publication();
      from = now == null ? from : Reference.valid(now.getYear() - 1, month, first);
      to = now == null ? to : Reference.valid(now.getYear() - 1, month, last);
      end = at + 2 + (s.norm(at).equals("of") ? 1 : 0);
    }
    return days(end, month, first, from, to);
  }

  private static boolean last(Sentence s, int at) {
    int i = s.norm(at).equals("of") ? at + 1 : at;
    return s.norm(i).equals("last") && s.norm(i + 1).equals("year");
  }

  private static @Nullable Found days(
      int end, int month, int day, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from == null || to == null || to.isBefore(from)) {
      return Found.point(end, String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day), null);
    }
    return Found.point(end, from.toString(), DayWindow.of(from, to));
  }

  /** "March 5, 2024", "March 2024", "March", "March of last year". */
  private static @Nullable Found monthFirst(Sentence s, int i, Reference ref, boolean future) {
    boolean besideNumber =
        i + 1 < s.size()
            && (s.token(i + 1).kind() == Token.Kind.NUMBER
                || (s.norm(i + 1).equals(".")
                    && i + 2 < s.size()
                    && s.token(i + 2).kind() == Token.Kind.NUMBER));
    int month = month(s, i, besideNumber);
    if (month == 0) {
      return null;
    }
    int at = s.norm(i + 1).equals(".") && besideNumber ? i + 2 : i + 1;
    int day = dayOfMonth(s, at);
    String norm = s.norm(at);
    int dash = Math.max(norm.indexOf('-'), norm.indexOf('\u2013'));
    int lastDay = day;
    if (day == 0 && dash > 0 && dash < 3) {
      day = number(norm.substring(0, dash));
      lastDay = number(norm.substring(dash + 1));
    }
    if (day > 0 && lastDay >= day && lastDay <= 31 && (day > 0 && !isCount(s, at))) {
      int yearAt = s.norm(at + 1).equals(",") ? at + 2 : at + 1;
      int year = yearAt == at + 1 ? yearOrTwoFigures(s, yearAt) : year(s, yearAt);
      LocalDate from = year > 0 ? Reference.valid(year, month, day) : ref.day(month, day, future);
      LocalDate to =
          year > 0 ? Reference.valid(year, month, lastDay) : ref.day(month, lastDay, future);
      return days(year > 0 ? yearAt + 1 : at + 1, month, day, from, to);
    }
    return monthAlone(s, i, month, ref, future);
  }

  private static @Nullable Found monthAlone(
      Sentence s, int i, int month, Reference ref, boolean future) {
    int at = i + 1;
    if (s.norm(at).equals(",") || s.norm(at).equals("of")) {
      at++;
    }
    int year = year(s, at);
    if (year > 0) {
      YearMonth found = YearMonth.of(year, month);
      return Found.point(at + 1, found.toString(), DayWindow.month(found));
    }
    String before = s.norm(i - 1);
    boolean ambiguous = month == 3 || month == 5 || month == 8;
    if (ambiguous && !BEFORE_MONTH.contains(before)) {
      return null;
    }
    YearMonth found = ref.month(month, future);
    int end = i + 1;
    if (last(s, i + 1)) {
      LocalDate now = ref.publication();
      found = now == null ? found : YearMonth.of(now.getYear() - 1, month);
      end = i + 3 + (s.norm(i + 1).equals("of") ? 1 : 0);
    } else if (before.equals("last")
        && found != null
        && ref.publication() != null
        && YearMonth.from(ref.publication()).equals(found)) {
      found = found.minusYears(1);
    }
    if (found == null) {
      return Found.point(end, String.format(Locale.ROOT, "XXXX-%02d", month), null);
    }
    return Found.point(end, found.toString(), DayWindow.month(found));
  }

  private static @Nullable Found yearAlone(Sentence s, int i) {
    String n = s.norm(i);
    if (n.length() == 5 && n.endsWith("0s") && (n.startsWith("19") || n.startsWith("20"))) {
      int start = Integer.parseInt(n.substring(0, 4));
      return Found.point(
          i + 1,
          n.substring(0, 3),
          new DayWindow(
              LocalDate.of(start, 1, 1), LocalDate.of(start + 9, 12, 31), DatePrecision.YEAR));
    }
    int year = year(s, i);
    boolean fits = year >= 1900 && (BEFORE_YEAR.contains(s.norm(i - 1)) || i == 0);
    return fits && !isCount(s, i) ? Found.point(i + 1, n, DayWindow.year(year)) : null;
  }

  /** "2,000 people" is no year: a plural noun follows. */
  private static boolean isCount(Sentence s, int i) {
    String next = s.norm(i + 1);
    return next.equals("people")
        || next.equals("soldiers")
        || next.equals("persons")
        || next.equals("men")
        || next.equals("troops")
        || next.equals("families")
        || next.equals("civilians")
        || next.equals("fighters");
  }

  private static int yearOrTwoFigures(Sentence s, int i) {
    int year = year(s, i);
    if (year > 0 || i >= s.size()) {
      return year;
    }
    String n = s.norm(i);
    boolean two =
        n.length() == 2 && Character.isDigit(n.charAt(0)) && Character.isDigit(n.charAt(1));
    boolean dated = !n.isEmpty() && n.charAt(0) >= '6';
    return two && dated && !isCount(s, i) ? 1900 + Integer.parseInt(n) : 0;
  }

  private static int number(String digits) {
    int n = 0;
    for (int i = 0; i < digits.length() && i < 3; i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return n > 0 && i > 0 ? n : 0;
      }
      n = 10 * n + c - '0';
    }
    return n;
  }
}
