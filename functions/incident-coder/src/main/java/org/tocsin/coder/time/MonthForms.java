package org.tocsin.coder.time;

import static org.tocsin.coder.time.CalendarWords.dayOfMonth;
import static org.tocsin.coder.time.CalendarWords.month;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Days and months that start with the month: "March 5, 2024", "March 5-9", "March of that year".
 */
final class MonthForms {

  private MonthForms() {}

  static boolean match(Sentence s, int i, Mentions out) {
    int afterDot = s.norm(i + 1).equals(".") && s.norm(i).length() <= 4 ? i + 2 : i + 1;
    boolean besideNumber = isNumber(s, afterDot);
    int month = month(s, i, besideNumber);
    if (month == 0) {
      return false;
    }
    return (besideNumber && Dashed.monthFirst(s, i, month, out))
        || (besideNumber && dated(s, i, afterDot, month, out))
        || alone(s, i, month, out);
  }

  private static boolean isNumber(Sentence s, int i) {
    return i < s.size() && s.token(i).kind() == Token.Kind.NUMBER;
  }

  private static boolean dated(Sentence s, int i, int at, int month, Mentions out) {
    String norm = s.norm(at);
    int dash = Figures.dash(norm);
    int day = dash > 0 ? Figures.dayOfMonth(norm.substring(0, dash)) : dayOfMonth(s, at);
    int second = dash > 0 ? Figures.dayOfMonth(norm.substring(dash + 1)) : 0;
    String part = dash > 0 ? CalendarWords.PARTS.get(norm.substring(dash + 1)) : null;
    if (day > 0 && part != null) {
      // "May 15-night"
      out.add(i, at + 1, new Form.Day(0, month, day, null)).part = part;
      return true;
    }
    if (day == 0 || (dash > 0 && second <= day) || isCount(s, i, at)) {
      return false;
    }
    int secondAt = at;
    int next = at + 1;
    if (dash < 0) {
      int to = rangeEnd(s, at, day);
      if (to > 0) {
        secondAt = to;
        second = dayOfMonth(s, to);
        next = to + 1;
      }
    }
    DateForms.Tail tail = DateForms.Tail.of(s, next, false);
    Form.Day first = new Form.Day(tail.year(), month, day, tail.lead());
    if (second == 0) {
      out.add(i, tail.to(), first);
      return true;
    }
    Mention start = out.add(i, at + 1, first);
    Mention end =
        out.addPlain(secondAt, tail.to(), new Form.Day(tail.year(), month, second, tail.lead()));
    if (dash > 0) {
      start.until(s.token(at).start() + dash);
      end.since(s.token(at).start() + dash + 1);
    }
    start.rangeEnd = end;
    end.rangeStart = start;
    return true;
  }

  /** "June 5 to 10, 2025": the second number is a day only where nothing is counted by it. */
  private static int rangeEnd(Sentence s, int at, int day) {
    if (!Figures.joins(s, at + 1)) {
      return 0;
    }
    int second = dayOfMonth(s, at + 2);
    int after = at + 3;
    boolean free =
        after >= s.size()
            || s.norm(after).equals(".")
            || s.norm(after).equals(")")
            || s.norm(after).equals(";")
            || (s.norm(after).equals(",")
                && (!isNumber(s, after + 1) || YearForms.year(s, after + 1) > 0))
            || YearForms.year(s, after) > 0;
    return second > day && (free || Figures.isOrdinal(s.norm(at + 2))) ? at + 2 : 0;
  }

  /** "In May 31 people died" tells no day; "on May 31 people died" does. */
  private static boolean isCount(Sentence s, int i, int at) {
    String before = s.norm(i - 1);
    if (before.equals("on") || Figures.dash(s.norm(at)) > 0) {
      return false;
    }
    String after = s.norm(at + 1);
    boolean done = after.equals("killed") || after.equals("injured") || after.equals("wounded");
    boolean month = before.equals("in") || before.equals("of") || before.equals("during");
    return CalendarWords.is("count", after) && (!done || month);
  }

  private static boolean alone(Sentence s, int i, int month, Mentions out) {
    if (CalendarWords.MONTHS.get(s.norm(i)) == null) {
      int at = s.norm(i + 1).equals(".") ? i + 2 : i + 1;
      int year = YearForms.year(s, at);
      if (year != 0) {
        out.add(i, YearForms.end(s, at), new Form.Month(year, month, null, null));
      }
      return year != 0;
    }
    DateForms.Tail tail = DateForms.Tail.of(s, i + 1, false);
    if (tail.year() == 0 && tail.lead() == null && !isMonth(s, i, month)) {
      return false;
    }
    boolean bare = tail.year() == 0 && tail.lead() == null;
    Lead lead = bare ? lead(s.norm(i - 1)) : null;
    out.add(
        lead == null ? i : i - 1, tail.to(), new Form.Month(tail.year(), month, lead, tail.lead()));
    return true;
  }

  private static @Nullable Lead lead(String before) {
    return switch (before) {
      case "last", "previous", "next", "following", "this", "preceding" ->
          CalendarWords.lead(before);
      default -> null;
    };
  }

  /** March, May and August are also other words. */
  private static boolean isMonth(Sentence s, int i, int month) {
    String before = s.norm(i - 1);
    boolean lowerNext =
        !s.token(i).allCaps() && (i + 1 >= s.size() || !s.token(i + 1).capitalised());
    if ((month != 3 && month != 5 && month != 8) || (month == 8 && i > 0 && lowerNext)) {
      return !isName(s, i);
    }
    if (s.token(i).allCaps()) {
      // In capitals "MARCH" and "MAY" tell nothing by themselves.
      return CalendarWords.is("beforeMARCH", before);
    }
    if (CalendarWords.is("beforemonth", before)) {
      return !(before.equals("in") && s.norm(i + 1).equals("of"));
    }
    boolean article = before.equals("the") || before.equals("a") || before.equals("its");
    boolean noun =
        (month == 8 && i + 1 < s.size())
            || (i + 1 < s.size()
                && s.token(i + 1).kind() == Token.Kind.WORD
                && !s.token(i + 1).capitalised()
                && !isFunctionWord(s.norm(i + 1)));
    return article && noun;
  }

  private static boolean isFunctionWord(String norm) {
    return CalendarWords.is("aftermonth", norm);
  }

  /** "April Jones": a person; "June 2nd Division" never comes here. */
  private static boolean isName(Sentence s, int i) {
    String norm = s.norm(i);
    return (norm.equals("april") || norm.equals("june"))
        && i + 1 < s.size()
        && s.token(i + 1).capitalised()
        && !s.token(i + 1).allCaps()
        && !CalendarWords.is("beforemonth", s.norm(i - 1));
  }
}
