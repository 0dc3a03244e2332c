package org.tocsin.coder.time;

import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/** Years, decades and centuries by their number: "1941", "1939-45", "the 1930s", "490 BC". */
final class YearForms {

  private static final int FIRST_SURE = 1800;
  private static final int FIRST_OPENING = 1900;

  /** A number that is as likely one of people: "In 2000 villages". */
  private static final int ROUND = 1000;

  private YearForms() {}

  /** The year at a token, below 0 before our era; 0 where there is none. */
  static int year(Sentence s, int i) {
    if (i < 0 || i >= s.size() || s.token(i).kind() != Token.Kind.NUMBER) {
      return 0;
    }
    if (isBefore(s, i + 1)) {
      int year = Figures.plain(s.norm(i));
      return year > 0 && year < 10_000 ? -year : 0;
    }
    int year = CalendarWords.year(s, i);
    return CalendarWords.is("count", s.norm(i + 1)) && !opens(s, i, year) ? 0 : year;
  }

  /** "In 2014 workers held two managers": a sentence hardly opens with where it counts so many. */
  private static boolean opens(Sentence s, int i, int year) {
    return i == 1 && s.norm(0).equals("in") && year > FIRST_OPENING && year % ROUND != 0;
  }

  /** The token after a year, and after its era. */
  static int end(Sentence s, int i) {
    return isBefore(s, i + 1) ? i + 2 : i + 1;
  }

  static boolean isBefore(Sentence s, int i) {
    String norm = s.norm(i);
    return norm.equals("bc") || norm.equals("b.c.") || norm.equals("bce");
  }

  /** The year of "9 JAN 90"; 0 where there is none. */
  static int twoFigures(Sentence s, int i) {
    String norm = s.norm(i);
    int n = norm.length() == 2 ? Figures.plain(norm) : -1;
    return n >= 60 && !CalendarWords.is("count", s.norm(i + 1)) ? 1900 + n : 0;
  }

  static boolean match(Sentence s, int i, Mentions out) {
    String norm = s.norm(i);
    return decade(s, i, norm, out) || range(s, i, norm, out) || alone(s, i, out);
  }

  private static boolean decade(Sentence s, int i, String norm, Mentions out) {
    if (norm.endsWith("s") && norm.length() > 2 && norm.charAt(norm.length() - 2) == '0') {
      int first = Figures.plain(norm.substring(0, norm.length() - 1));
      if (isBefore(s, i + 1) && first > 0) {
        out.add(i, i + 2, new Form.Decade(-first));
        return true;
      }
      boolean short2 = norm.length() == 3 && first >= 20 && s.norm(i - 1).equals("'");
      int full = short2 ? 1900 + first : norm.length() == 5 ? first : 0;
      if (full >= 1000 && full < 2100) {
        out.add(i, i + 1, new Form.Decade(full));
        return true;
      }
      return false;
    }
    String after = s.norm(i + 1);
    boolean hyphened = norm.endsWith("-century");
    int number = Numbers.ordinal(hyphened ? norm.substring(0, norm.length() - 8) : norm);
    if (number > 0 && number < 30 && (hyphened || after.startsWith("centur"))) {
      int end = hyphened ? i + 1 : i + 2;
      boolean before = isBefore(s, end);
      out.add(i, before ? end + 1 : end, new Form.Century(before ? -number : number));
      return true;
    }
    return false;
  }

  /** "1939-45", "1915-1917", "499-493 BC", in one token. */
  private static boolean range(Sentence s, int i, String norm, Mentions out) {
    int dash = Figures.dash(norm);
    if (dash < 1) {
      return false;
    }
    boolean before = isBefore(s, i + 1);
    int first = Figures.plain(norm.substring(0, dash));
    int second = Figures.plain(norm.substring(dash + 1));
    int figures = norm.length() - dash - 1;
    if (!before && (dash != 4 || first < 1000 || first >= 2100)) {
      return false;
    }
    if (!before && figures == 2 && second > first % 100) {
      second += first / 100 * 100;
    }
    boolean order = before ? first > second && second > 0 : second > first && second < 2100;
    if (!order || (figures != 4 && figures != 2 && !before)) {
      return false;
    }
    if (CalendarWords.is("count", s.norm(i + 1))) {
      return false;
    }
    int sign = before ? -1 : 1;
    boolean aside = isAside(s, i);
    int offset = s.token(i).start() + dash;
    Mention start =
        out.add(i, i + 1, new Form.Year(sign * first, first < FIRST_SURE && !before, aside));
    Mention end =
        out.addPlain(i, before ? i + 2 : i + 1, new Form.Year(sign * second, false, aside));
    start.until(offset);
    end.since(offset + 1);
    return true;
  }

  private static boolean alone(Sentence s, int i, Mentions out) {
    int year = year(s, i);
    if (year == 0) {
      return joinedBefore(s, i, out);
    }
    boolean led =
        i == 0
            || CalendarWords.is("beforeyear", s.norm(i - 1))
            || isRangeEnd(s, i)
            || (isAside(s, i) && isDeterminer(s.norm(i - 1)));
    boolean sure = year < 0 || (led && year >= FIRST_SURE);
    if (!led && !isAside(s, i) && !sure) {
      return false;
    }
    out.add(i, end(s, i), new Form.Year(year, !sure, isAside(s, i)));
    return true;
  }

  /** "496 and 495 BC": the era stands only once. */
  private static boolean joinedBefore(Sentence s, int i, Mentions out) {
    int second = Figures.joins(s, i + 1) ? year(s, i + 2) : 0;
    int first = second < 0 ? Figures.plain(s.norm(i)) : -1;
    if (first <= -second) {
      return false;
    }
    out.add(i, i + 1, new Form.Year(-first, false, isAside(s, i)));
    return true;
  }

  private static boolean isRangeEnd(Sentence s, int i) {
    return Figures.joins(s, i - 1) && CalendarWords.year(s, i - 2) > 0;
  }

  private static boolean isDeterminer(String norm) {
    return switch (norm) {
      case "a", "an", "its", "their", "his", "her", "'s", "this", "that", "any" -> true;
      default -> false;
    };
  }

  /** "(1998)", "the 1916 battle": a year that says no more than which one. */
  private static boolean isAside(Sentence s, int i) {
    if (s.norm(i - 1).equals("(") || s.norm(i + 1).equals(")")) {
      return true;
    }
    boolean noun = i + 1 < s.size() && s.token(i + 1).kind() == Token.Kind.WORD;
    boolean prepositional = CalendarWords.is("beforeyear", s.norm(i - 1));
    return noun && i > 0 && (!prepositional || s.norm(i - 1).equals("the"));
  }
}
