package org.tocsin.coder.time;

import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;

/**
 * Ranges whose dash ties a month to a number: "14 August-2 September", "March 19-April 30, 2003".
 */
final class Dashed {

  private Dashed() {}

  /** "14 August-2 September 1914": at the first number. */
  static boolean dayFirst(Sentence s, int i, Mentions out) {
    int first = CalendarWords.dayOfMonth(s, i);
    String joint = s.norm(i + 1);
    int dash = first > 0 ? Figures.dash(joint) : -1;
    if (dash < 0) {
      return false;
    }
    int month = capitalMonth(s, i + 1, joint.substring(0, dash));
    int second = Figures.dayOfMonth(joint.substring(dash + 1));
    int other = CalendarWords.month(s, i + 2, true);
    if (month == 0 || second == 0 || other == 0) {
      return false;
    }
    DateForms.Tail tail = DateForms.Tail.of(s, i + 3, true);
    Mention start = out.add(i, i + 2, new Form.Day(0, month, first, null));
    Mention end =
        out.addPlain(i + 1, tail.to(), new Form.Day(tail.year(), other, second, tail.lead()));
    tie(start, end, s.token(i + 1).start() + dash);
    return true;
  }

  /** "March 19-April 30, 2003" and "November 1918-January 1919": at the first month. */
  static boolean monthFirst(Sentence s, int i, int month, Mentions out) {
    String joint = s.norm(i + 1);
    int dash = i + 1 < s.size() ? Figures.dash(joint) : -1;
    if (dash < 0 || s.token(i + 1).kind() != Token.Kind.NUMBER) {
      return false;
    }
    Integer other = CalendarWords.MONTHS.get(joint.substring(dash + 1));
    int first = Figures.plain(joint.substring(0, dash));
    if (other == null || first < 1) {
      return false;
    }
    int offset = s.token(i + 1).start() + dash;
    if (first >= 1000 && first < 2100) {
      DateForms.Tail tail = DateForms.Tail.of(s, i + 2, false);
      Mention start = out.add(i, i + 2, new Form.Month(first, month, null, null));
      Mention end = out.addPlain(i + 1, tail.to(), new Form.Month(tail.year(), other, null, null));
      start.until(offset);
      end.since(offset + 1);
      return true;
    }
    int second = CalendarWords.dayOfMonth(s, i + 2);
    if (first > 31 || second == 0) {
      return false;
    }
    DateForms.Tail tail = DateForms.Tail.of(s, i + 3, false);
    Mention start = out.add(i, i + 2, new Form.Day(0, month, first, null));
    Mention end =
        out.addPlain(i + 1, tail.to(), new Form.Day(tail.year(), other, second, tail.lead()));
    tie(start, end, offset);
    return true;
  }

  private static int capitalMonth(Sentence s, int i, String norm) {
    Integer month = s.token(i).capitalised() ? CalendarWords.MONTHS.get(norm) : null;
    return month == null ? 0 : month;
  }

  private static void tie(Mention start, Mention end, int dash) {
    start.until(dash);
    end.since(dash + 1);
    start.rangeEnd = end;
    end.rangeStart = start;
  }
}
