package org.tocsin.coder.time;

import org.tocsin.coder.text.Sentence;

/**
 * What is built around a unit: "two days earlier", "that year", "for three weeks", "last month".
 */
final class UnitForms {

  private UnitForms() {}

  static boolean match(Sentence s, int i, Mentions out) {
    String word = s.norm(i);
    Unit unit = CalendarWords.UNITS.get(word);
    boolean plural = CalendarWords.PLURALS.contains(word);
    if (unit == null || (unit == Unit.SECOND && !plural) || isName(s, i, unit)) {
      return false;
    }
    Amount amount = Amount.before(s, i, out.free(), plural);
    if (amount != null) {
      return counted(s, i, unit, amount, out);
    }
    Lead lead = i > out.free() ? CalendarWords.lead(s.norm(i - 1)) : null;
    if (lead != null) {
      return plural ? some(s, i, unit, lead, out) : shifted(s, i, unit, lead, out);
    }
    String before = s.norm(i - 1);
    if (before.equals("first") || before.equals("final") || before.equals("opening")) {
      boolean of = s.norm(i + 1).equals("of") && i > out.free();
      if (of) {
        boolean first = !before.equals("final");
        out.add(i - 1, i + 1, new Form.Duration(plural ? -1 : 1, unit, first, !first));
      }
      return of;
    }
    return plural ? bare(s, i, unit, out) : SingleUnits.match(s, i, unit, out);
  }

  /** "the year 1950", "Day 3", "60 Minutes". */
  private static boolean isName(Sentence s, int i, Unit unit) {
    if (unit != Unit.YEAR || i + 1 >= s.size()) {
      return false;
    }
    int dash = Figures.dash(s.norm(i + 1));
    return YearForms.year(s, i + 1) != 0
        || (dash == 4 && Figures.plain(s.norm(i + 1).substring(0, 4)) >= 1000);
  }

  private static boolean counted(Sentence s, int i, Unit unit, Amount amount, Mentions out) {
    int from = amount.from();
    int direction = direction(s, i + 1);
    if (direction != 0) {
      boolean ago = s.norm(i + 1).equals("ago");
      out.add(from, i + 2, new Form.Counted(amount.count(), unit, direction, ago));
      return true;
    }
    String before = s.norm(from - 1);
    Lead lead = from > out.free() ? CalendarWords.lead(before) : null;
    boolean past = before.equals("last") || before.equals("past") || before.equals("recent");
    int end = end(s, i);
    if (past && !s.norm(i + 1).equals("of") && amount.count() != 0) {
      out.add(from - 1, i + 1, new Form.Past(amount.count(), unit, false));
      return true;
    }
    boolean first = before.equals("first") || before.equals("opening");
    boolean last = before.equals("last") || before.equals("final") || before.equals("closing");
    int start = lead != null || first || last || before.equals("another") ? from - 1 : from;
    out.add(start, end, new Form.Duration(amount.count(), unit, first, last));
    return true;
  }

  /** "26 years of age", "18 years old", "three months long". */
  private static int end(Sentence s, int i) {
    String next = s.norm(i + 1);
    if (next.equals("old") || next.equals("long")) {
      return i + 2;
    }
    return next.equals("of") && s.norm(i + 2).equals("age") ? i + 3 : i + 1;
  }

  /** -1 for "ago" and "earlier", 1 for "later", 0 for none. */
  static int direction(Sentence s, int i) {
    String norm = s.norm(i);
    boolean alone =
        switch (norm) {
          case "before", "after", "prior", "on" -> isEnd(s, i + 1);
          case "earlier" -> !s.norm(i + 1).equals("than");
          default -> true;
        };
    if (!alone) {
      return 0;
    }
    return CalendarWords.is("back", norm) ? -1 : CalendarWords.is("on", norm) ? 1 : 0;
  }

  private static boolean isEnd(Sentence s, int i) {
    return switch (s.norm(i)) {
      case "", ",", ".", ";", ":", ")", "-", "--" -> true;
      default -> false;
    };
  }

  /** "recent weeks", "these days", "the coming months", "the last days of". */
  private static boolean some(Sentence s, int i, Unit unit, Lead lead, Mentions out) {
    String before = s.norm(i - 1);
    boolean past = before.equals("past") && !s.norm(i + 1).equals("of");
    Form form =
        past ? new Form.Past(-1, unit, true) : new Form.Duration(-1, unit, false, lead.shift() < 0);
    if (lead.shift() == 0) {
      return false;
    }
    out.add(i - 1, i + 1, form);
    return true;
  }

  private static boolean shifted(Sentence s, int i, Unit unit, Lead lead, Mentions out) {
    String word = s.norm(i - 1);
    boolean the = s.norm(i - 2).equals("the");
    boolean that = s.norm(i - 2).equals("that") || s.norm(i - 2).equals("this");
    int from = that && i - 2 >= out.free() ? i - 2 : i - 1;
    if (unit.isOfClock()) {
      boolean span = the && (word.equals("past") || word.equals("last"));
      if (span && unit == Unit.HOUR) {
        out.add(i - 1, i + 1, new Form.Past(1, unit, false));
      }
      return span && unit == Unit.HOUR;
    }
    if (the && (word.equals("past") || word.equals("last")) && !s.norm(i + 1).equals("of")) {
      if (unit == Unit.DAY && word.equals("last")) {
        return false;
      }
      out.add(i - 1, i + 1, new Form.Past(1, unit, false));
      return true;
    }
    if (the && lead.shift() < 0 && !lead.told()) {
      out.add(i - 1, i + 1, new Form.Duration(1, unit, false, true));
      return true;
    }
    if (isDuration(s, i, lead) && the && unit != Unit.DAY) {
      out.add(i - 1, i + 1, new Form.Duration(1, unit, false, false));
      return true;
    }
    if (s.norm(i - 2).equals("so") || (word.equals("this") && s.norm(i - 2).equals("far"))) {
      int so = s.norm(i - 3).equals("so") && i - 3 >= out.free() ? i - 3 : i - 1;
      out.addPlain(so, i + 1, so < i - 1 ? new Form.SoFar(unit) : new Form.Shifted(unit, lead));
      return true;
    }
    Lead counted = (the || unit == Unit.DAY) && lead.shift() > 0 ? lead.fromTold() : lead;
    out.add(from, i + 1, new Form.Shifted(unit, counted));
    return true;
  }

  /** "for the next year" tells how long; "in the following year" tells when. */
  private static boolean isDuration(Sentence s, int i, Lead lead) {
    String before = s.norm(i - 3);
    return lead.shift() > 0
        && (before.equals("for") || before.equals("over") || before.equals("within"));
  }

  /** "for months", "years of war", "days later". */
  private static boolean bare(Sentence s, int i, Unit unit, Mentions out) {
    int direction = direction(s, i + 1);
    if (direction != 0) {
      boolean ago = s.norm(i + 1).equals("ago");
      out.add(i, i + 2, new Form.Counted(-1, unit, direction, ago));
      return true;
    }
    if (s.norm(i - 1).equals("recent")) {
      out.addPlain(i - 1, i + 1, new Form.Past(-1, unit, true));
      return true;
    }
    boolean these = s.norm(i - 1).equals("these") || s.norm(i - 1).equals("those");
    boolean hours = unit == Unit.HOUR && CalendarWords.PARTS.containsKey(s.norm(i - 1));
    if (these || hours || s.norm(i + 1).equals("'")) {
      return false;
    }
    out.add(i, i + 1, new Form.Duration(-1, unit, false, false));
    return true;
  }
}
