package org.tocsin.coder.time;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression.Kind;

/** Days of the week and of telling, parts of days: "Sunday night", "yesterday", "that morning". */
final class DayForms {

  private DayForms() {}

  static boolean match(Sentence s, int i, Mentions out) {
    return weekday(s, i, out) || telling(s, i, out) || part(s, i, out);
  }

  private static boolean weekday(Sentence s, int i, Mentions out) {
    int day = CalendarWords.weekday(s, i);
    if (day == 0 || isName(s, i)) {
      return false;
    }
    String norm = s.norm(i);
    int end = i + 1;
    boolean abbreviated = CalendarWords.WEEKDAY_ABBREVIATIONS.containsKey(norm);
    if (abbreviated && s.norm(end).equals(".")) {
      end++;
    }
    Mention last = out.last();
    if (last != null
        && last.form instanceof Form.Day
        && last.weekday == 0
        && last.to == i - 1
        && (s.norm(i - 1).equals(",") || s.norm(i - 1).equals("("))) {
      last.weekday = day;
      last.endBefore(end);
      return true;
    }
    boolean plural = !abbreviated && !CalendarWords.WEEKDAYS.containsKey(norm);
    String before = s.norm(i - 1);
    if (plural || before.equals("every") || before.equals("each")) {
      int from = plural ? i : i - 1;
      out.addPlain(from, end, new Form.Fixed(Kind.REPEATED, "XXXX-WXX-" + day));
      return true;
    }
    Lead lead = i > out.free() ? CalendarWords.lead(before) : null;
    int weeks = 0;
    String part = CalendarWords.PARTS.get(s.norm(end));
    int behind = part == null ? end : end + 1; // "Friday night last week"
    int lastWeek = s.norm(behind).equals("of") ? behind + 1 : behind; // "Friday of last week"
    Lead week = CalendarWords.lead(s.norm(lastWeek));
    if (week != null && s.norm(lastWeek + 1).equals("week") && !week.told()) {
      weeks = week.shift() < 0 ? -1 : week.shift() + 8;
      end = lastWeek + 2;
    }
    Mention m = out.add(lead == null ? i : i - 1, end, new Form.Weekday(day, lead, weeks));
    if (part != null && weeks != 0) {
      m.part = part;
    }
    attachPart(m);
    return true;
  }

  /** "the Sunday Times", "Good Friday", "Black Friday", "Friday prayers": only some are no days. */
  private static boolean isName(Sentence s, int i) {
    String before = s.norm(i - 1);
    String after = s.norm(i + 1);
    return CalendarWords.is("weekdayby", before)
        || CalendarWords.is("weekdayname", after)
        || isGivenName(s, i);
  }

  /** "Sunday Okafor, a farmer", "and Friday Agbo was shot": a name that one or two more follow. */
  private static boolean isGivenName(Sentence s, int i) {
    String before = s.norm(i - 1);
    int end = i + 1;
    while (end < s.size() && end <= i + 2 && s.token(end).capitalised()) {
      end++;
    }
    boolean opens = i == 0 || CalendarWords.is("weekdayafter", before);
    boolean other = CalendarWords.month(s, i + 1, true) > 0 || CalendarWords.weekday(s, i + 1) > 0;
    return opens && !other && end > i + 1 && CalendarWords.is("weekdaynamed", s.norm(end));
  }

  private static boolean telling(Sentence s, int i, Mentions out) {
    String norm = s.norm(i);
    Integer days = CalendarWords.DAYS.get(norm);
    if (days != null) {
      attachPart(out.add(i, i + 1, new Form.Telling(days)));
      return true;
    }
    return false;
  }

  /** "Sunday night", "yesterday at dawn", "Sunday in the early morning". */
  private static void attachPart(Mention m) {
    Sentence s = m.sentence;
    int at = m.to;
    if (m.part.isEmpty()) {
      if (s.norm(at).equals("at")) {
        at++;
      } else if (s.norm(at).equals("in") && s.norm(at + 1).equals("the")) {
        at += 2;
      }
      if (s.norm(at).equals("early") || s.norm(at).equals("late")) {
        at++;
      }
      String part = CalendarWords.PARTS.get(s.norm(at));
      if (part != null) {
        m.part = part;
        m.endBefore(at + 1);
      }
    }
  }

  private static boolean part(Sentence s, int i, Mentions out) {
    String norm = s.norm(i);
    if (norm.equals("tonight")) {
      out.addPlain(i, i + 1, new Form.Telling(0)).part = "TNI";
      return true;
    }
    if (norm.equals("overnight")) {
      out.addPlain(i, i + 1, new Form.Telling(-1)).part = "TNI";
      return true;
    }
    if (norm.equals("weekend")) {
      return weekend(s, i, out);
    }
    boolean plural = norm.equals("nights");
    String part = plural ? "TNI" : CalendarWords.PARTS.get(norm);
    if (part == null) {
      return false;
    }
    String before = s.norm(i - 1);
    boolean night = part.equals("TNI");
    if (before.equals("the") && s.norm(i + 1).equals("before") && s.norm(i + 2).equals("last")) {
      out.add(i - 1, i + 3, new Form.Telling(-2)).part = part;
      return true;
    }
    if (before.equals("early") || before.equals("late")) {
      before = s.norm(i - 2);
    }
    Form form = form(s, i, before, night);
    if (form == null) {
      return false;
    }
    boolean two = before.equals("same") && s.norm(i - 2).equals("that");
    int from = i;
    int most = two || isEdge(s.norm(i - 1)) ? 2 : 1;
    while (from > out.free() && from > i - most && isOwn(s.norm(from - 1))) {
      from--;
    }
    out.addPlain(from, i + 1, form).part = part;
    return true;
  }

  private static boolean isEdge(String norm) {
    return norm.equals("early") || norm.equals("late");
  }

  private static boolean isOwn(String norm) {
    return CalendarWords.lead(norm) != null
        || norm.equals("the")
        || norm.equals("one")
        || norm.equals("every")
        || norm.equals("each")
        || norm.equals("early")
        || norm.equals("late");
  }

  private static @Nullable Form form(Sentence s, int i, String before, boolean night) {
    return switch (before) {
      case "last", "past" -> night || s.norm(i).equals("evening") ? new Form.Telling(-1) : null;
      case "this" -> new Form.Telling(0);
      case "that", "same" -> new Form.Shifted(Unit.DAY, new Lead(0, true));
      case "next", "following" -> new Form.Shifted(Unit.DAY, new Lead(1, true));
      case "previous", "preceding" -> new Form.Shifted(Unit.DAY, new Lead(-1, true));
      case "every", "each" ->
          new Form.Fixed(Kind.REPEATED, "XXXX-XX-XX" + CalendarWords.PARTS.get(s.norm(i)));
      case "one" -> new Form.PartOfDay(true);
      case "the", "at", "by", "before", "until", "since", "in" -> new Form.PartOfDay(false);
      default -> night || s.norm(i).equals("daytime") ? new Form.PartOfDay(false) : null;
    };
  }

  private static boolean weekend(Sentence s, int i, Mentions out) {
    String before = s.norm(i - 1);
    int weeks =
        switch (before) {
          case "last", "past", "the", "this", "over", "previous", "weekend", "a" -> 0;
          case "next", "coming", "following" -> 1;
          default -> Integer.MIN_VALUE;
        };
    if (weeks == Integer.MIN_VALUE) {
      return false;
    }
    boolean lead = CalendarWords.lead(before) != null && i > out.free();
    out.addPlain(lead ? i - 1 : i, i + 1, new Form.Weekend(weeks));
    return true;
  }
}
