package org.tocsin.coder.time;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;

/** Expressions with a hyphen inside a word: "mid-August", "mid-1916", "winter-spring of 1920". */
final class Joined {

  private Joined() {}

  static boolean match(Sentence s, int i, String norm, Mentions out) {
    int hyphen = norm.indexOf('-');
    String head = norm.substring(0, hyphen);
    String tail = norm.substring(hyphen + 1);
    Edge edge = CalendarWords.EDGES.get(head);
    if (edge != null) {
      return edged(s, i, edge, tail, out);
    }
    String first = CalendarWords.SEASONS.get(head);
    String second = CalendarWords.SEASONS.get(tail);
    int offset = s.token(i).start() + hyphen;
    DateForms.Tail year = DateForms.Tail.of(s, i + 1, false);
    if (first != null && second != null) {
      out.add(i, i + 1, new Form.Season(year.year(), first, year.lead())).until(offset);
      out.addPlain(i, year.to(), new Form.Season(year.year(), second, year.lead()))
          .since(offset + 1);
      return true;
    }
    Integer from = s.token(i).capitalised() ? CalendarWords.MONTHS.get(head) : null;
    Integer to = CalendarWords.MONTHS.get(tail);
    if (from != null && to != null) {
      out.add(i, i + 1, new Form.Month(year.year(), from, null, year.lead())).until(offset);
      out.addPlain(i, year.to(), new Form.Month(year.year(), to, null, year.lead()))
          .since(offset + 1);
      return true;
    }
    Integer night = s.token(i).capitalised() ? CalendarWords.WEEKDAYS.get(head) : null;
    Integer morning = CalendarWords.WEEKDAYS.get(tail);
    if (night != null && morning != null) {
      // "Tuesday-Wednesday night"
      out.add(i, i + 1, new Form.Weekday(night, null, 0)).until(offset);
      Mention end = out.addPlain(i, i + 1, new Form.Weekday(morning, null, 0)).since(offset + 1);
      if (s.norm(i + 1).equals("night")) {
        end.part = "TNI";
        end.endBefore(i + 2);
      }
      return true;
    }
    if (tail.equals("century")) {
      int number = Numbers.ordinal(head);
      if (number > 0) {
        out.add(i, i + 1, new Form.Century(number));
      }
      return number > 0;
    }
    return false;
  }

  private static boolean edged(Sentence s, int i, Edge edge, String tail, Mentions out) {
    DateForms.Tail year = DateForms.Tail.of(s, i + 1, false);
    Integer month = CalendarWords.MONTHS.get(tail);
    String season = CalendarWords.SEASONS.get(tail);
    int number = Figures.plain(tail);
    @Nullable Form form = null;
    int to = year.to();
    if (month != null) {
      form = new Form.Month(year.year(), month, null, year.lead());
    } else if (season != null) {
      form = new Form.Season(year.year(), season, year.lead());
    } else if (number >= 1000 && number < 2100) {
      form = new Form.Year(number, false, false);
      to = i + 1;
    } else if (tail.endsWith("0s") && tail.length() == 5) {
      form = new Form.Decade(Figures.plain(tail.substring(0, 4)));
      to = i + 1;
    }
    if (form == null) {
      return false;
    }
    out.add(i, to, form).edge = edge;
    return true;
  }

  /** "three-day", "month-long", "half-century", in one token. */
  static boolean hyphenated(Sentence s, int i, Mentions out) {
    String norm = s.norm(i);
    if (norm.endsWith("-old")) {
      return false;
    }
    boolean drawn = norm.endsWith("-long");
    String head = drawn ? norm.substring(0, norm.length() - 5) : norm;
    int hyphen = head.lastIndexOf('-');
    String word = head.substring(hyphen + 1);
    Unit unit = CalendarWords.UNITS.get(word);
    if (unit == null || (hyphen < 0 && !drawn)) {
      return false;
    }
    double count =
        hyphen < 0
            ? (CalendarWords.PLURALS.contains(word) ? -1 : 1)
            : Amount.value(head.substring(0, hyphen));
    if (hyphen >= 0 && count < 0) {
      return false;
    }
    out.add(i, i + 1, new Form.Duration(count, unit, false, false));
    return true;
  }
}
