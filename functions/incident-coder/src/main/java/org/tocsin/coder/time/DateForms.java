package org.tocsin.coder.time;

import static org.tocsin.coder.time.CalendarWords.dayOfMonth;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;

/** Days that start with their number: "5 March 2024", "3-5 June", "the 28 and 29 August". */
final class DateForms {

  private DateForms() {}

  /** Whether a date starts at a number, which is then added. */
  static boolean match(Sentence s, int i, Mentions out) {
    String norm = s.norm(i);
    return dayMonth(s, i, norm, out)
        || Dashed.dayFirst(s, i, out)
        || numeric(s, i, norm, out)
        || (dayOfMonth(s, i) > 0 && ordinal(s, i, out));
  }

  private static boolean dayMonth(Sentence s, int i, String norm, Mentions out) {
    int dash = Figures.dash(norm);
    int first = dash > 0 ? Figures.dayOfMonth(norm.substring(0, dash)) : dayOfMonth(s, i);
    int second = dash > 0 ? Figures.dayOfMonth(norm.substring(dash + 1)) : 0;
    if (first == 0 || (dash > 0 && second == 0)) {
      return false;
    }
    int at = i + 1;
    int secondAt = i;
    boolean slash = s.norm(at).equals("/") || s.norm(at).equals("&");
    if (dash < 0 && (Figures.joins(s, at) || slash)) {
      secondAt = s.norm(at + 1).equals("the") ? at + 2 : at + 1;
      second = dayOfMonth(s, secondAt);
      at = secondAt + 1;
      if (second == 0) {
        return false;
      }
    }
    if (s.norm(at).equals("of")) {
      at++;
    }
    int month = CalendarWords.monthOfDay(s, at);
    if (month == 0 || (second > 0 && second <= first)) {
      return false;
    }
    at += s.norm(at + 1).equals(".") && s.norm(at).length() <= 4 ? 2 : 1;
    Tail tail = Tail.of(s, at, true);
    Form.Day last = new Form.Day(tail.year(), month, second > 0 ? second : first, tail.lead());
    if (second == 0) {
      out.add(i, tail.to(), last);
      return true;
    }
    Mention start = out.add(i, i + 1, new Form.Day(tail.year(), month, first, tail.lead()));
    Mention end = out.addPlain(secondAt, tail.to(), last);
    if (dash > 0) {
      start.until(s.token(i).start() + dash);
      end.since(s.token(i).start() + dash + 1);
    }
    start.rangeEnd = end;
    end.rangeStart = start;
    return true;
  }

  /** What may follow a date: its year, or "of that year". */
  record Tail(int year, @Nullable Lead lead, int to) {

    static Tail of(Sentence s, int at, boolean twoFigures) {
      int yearAt = s.norm(at).equals(",") || s.norm(at).equals("of") ? at + 1 : at;
      int year = YearForms.year(s, yearAt);
      if (year == 0 && twoFigures && yearAt == at) {
        year = YearForms.twoFigures(s, at);
      }
      if (year == 0 && yearAt == at && CalendarWords.is("harms", s.norm(at + 1))) {
        year = CalendarWords.year(s, at); // "the attack of 15 August 1998 killed 29"
      }
      if (year != 0) {
        return new Tail(year, null, YearForms.end(s, yearAt));
      }
      int leadAt = s.norm(at).equals("of") ? at + 1 : at;
      leadAt += s.norm(leadAt).equals("the") ? 1 : 0;
      Lead lead = CalendarWords.lead(s.norm(leadAt));
      if (lead != null && s.norm(leadAt + 1).equals("year")) {
        return new Tail(0, lead, leadAt + 2);
      }
      return new Tail(0, null, at);
    }
  }

  /** "2025-06-01", "01.06.2025", "13/6/2025". */
  private static boolean numeric(Sentence s, int i, String norm, Mentions out) {
    if (norm.length() == 10 && norm.charAt(4) == '-' && norm.charAt(7) == '-') {
      return add(i, i + 1, norm.substring(0, 4), norm.substring(5, 7), norm.substring(8), out);
    }
    int dot = norm.indexOf('.');
    int dot2 = norm.indexOf('.', dot + 1);
    if (dot > 0 && dot < 3 && dot2 - dot < 4 && norm.length() - dot2 == 5 && dot2 > 0) {
      return add(
          i,
          i + 1,
          norm.substring(dot2 + 1),
          norm.substring(dot + 1, dot2),
          norm.substring(0, dot),
          out);
    }
    if (s.norm(i + 1).equals("/") && s.norm(i + 3).equals("/") && YearForms.year(s, i + 4) > 0) {
      int first = Figures.plain(norm);
      int second = Figures.plain(s.norm(i + 2));
      String day = first > 12 ? norm : s.norm(i + 2);
      String month = first > 12 ? s.norm(i + 2) : norm;
      boolean date = add(i, i + 5, s.norm(i + 4), month, day, out);
      Mention mention = out.last();
      if (date && mention != null && first <= 12 && second <= 12 && first != second) {
        mention.eitherWay = true;
        mention.heads = i == 0 && s.norm(i + 5).equals(":");
      }
      return date;
    }
    return slashed(s, i, norm, out);
  }

  /**
   * "Kolma: 18/02 - gunmen …", as bulletins write a day: of two digits, and set off from the rest.
   */
  private static boolean slashed(Sentence s, int i, String norm, Mentions out) {
    String month = s.norm(i + 2);
    String before = s.norm(i - 1);
    String after = s.norm(i + 3);
    boolean apart = i == 0 || before.equals(":") || before.equals("•") || before.equals("-");
    boolean set = after.equals("-") || after.equals("–") || after.equals("—") || after.equals(":");
    int d = norm.length() == 2 ? Figures.plain(norm) : 0;
    int m = month.length() == 2 ? Figures.plain(month) : 0;
    if (!s.norm(i + 1).equals("/") || !apart || !set || d < 1 || d > 31 || m < 1 || m > 12) {
      return false;
    }
    Tail tail = Tail.of(s, i + 3, true);
    out.add(i, i + 3, new Form.Day(tail.year(), m, d, tail.lead()));
    return true;
  }

  private static boolean add(
      int from, int to, String year, String month, String day, Mentions out) {
    int y = Figures.plain(year);
    int m = Figures.plain(month);
    int d = Figures.plain(day);
    if (y < 1000 || m < 1 || m > 12 || d < 1 || d > 31) {
      return false;
    }
    out.add(from, to, new Form.Day(y, m, d, null));
    return true;
  }

  /** "on the 20th", "6 May and the 7th". */
  private static boolean ordinal(Sentence s, int i, Mentions out) {
    if (!Figures.isOrdinal(s.norm(i))) {
      return false;
    }
    boolean the = s.norm(i - 1).equals("the");
    int before = the ? i - 2 : i - 1;
    Mention last = out.last();
    boolean joined =
        Figures.joins(s, before)
            && last != null
            && last.to == before
            && (last.form instanceof Form.Day || last.form instanceof Form.DayOfMonth);
    boolean led =
        the
            && switch (s.norm(before)) {
              case "on", "by", "until", "from", "since", "before", "after", "between" -> true;
              default -> false;
            };
    boolean free =
        i + 1 >= s.size()
            || switch (s.token(i + 1).kind()) {
              case MARK -> !s.norm(i + 1).equals("-");
              case NUMBER -> false;
              case WORD -> isPlainWord(s.norm(i + 1));
            };
    if ((!joined && !led) || !free) {
      return false;
    }
    out.add(i, i + 1, new Form.DayOfMonth(Figures.dayOfMonth(s.norm(i))));
    return true;
  }

  private static boolean isPlainWord(String norm) {
    return CalendarWords.is("afterordinal", norm);
  }
}
