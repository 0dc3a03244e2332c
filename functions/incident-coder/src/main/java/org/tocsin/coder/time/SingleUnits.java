package org.tocsin.coder.time;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.TimeExpression.Kind;

/** One unit that nothing counts: "every day", "the day before", "the end of the year". */
final class SingleUnits {

  private SingleUnits() {}

  /** "every day", "the day after", "the end of the year", "month's end". */
  static boolean match(Sentence s, int i, Unit unit, Mentions out) {
    String before = s.norm(i - 1);
    if (before.equals("every") || before.equals("each")) {
      String value = repeated(unit);
      if (value != null) {
        out.addPlain(i - 1, i + 1, new Form.Fixed(Kind.REPEATED, value));
      }
      return value != null;
    }
    if (s.norm(i + 1).equals("'s")
        && s.norm(i + 2).equals("end")
        && (unit == Unit.MONTH || unit == Unit.YEAR)) {
      Mention m = out.addPlain(i, i + 3, new Form.Shifted(unit, new Lead(0, true)));
      m.edge = Edge.LATE;
      return true;
    }
    if (!before.equals("the")) {
      return false;
    }
    if (unit == Unit.DAY && s.norm(i + 2).endsWith("day")) {
      Integer day = CalendarWords.DAYS.get(s.norm(i + 2));
      int more = s.norm(i + 1).equals("before") ? -1 : s.norm(i + 1).equals("after") ? 1 : 0;
      if (day != null && more != 0) {
        out.add(i, i + 3, new Form.Telling(day + more));
        return true;
      }
    }
    int direction = UnitForms.direction(s, i + 1);
    if (direction != 0 && !s.norm(i + 1).equals("ago")) {
      out.add(i, i + 2, new Form.Counted(1, unit, direction, false));
      return true;
    }
    boolean edge = isEdge(s, i - 2);
    if (edge && !unit.isOfClock()) {
      out.add(i, i + 1, new Form.Shifted(unit, new Lead(0, isAfterTold(s, i - 3))));
    }
    return edge && !unit.isOfClock();
  }

  /** "the end of the year", "later in the day". */
  private static boolean isEdge(Sentence s, int i) {
    String edge = s.norm(i - 1);
    if (s.norm(i).equals("of")) {
      return CalendarWords.EDGES.containsKey(edge) || edge.equals("rest") || edge.equals("half");
    }
    return s.norm(i).equals("in")
        && (edge.equals("early")
            || edge.equals("late")
            || edge.equals("later")
            || edge.equals("earlier"));
  }

  /** "later in the day": in that of which the text told. */
  private static boolean isAfterTold(Sentence s, int i) {
    return s.norm(i).equals("later") || s.norm(i).equals("earlier");
  }

  private static @Nullable String repeated(Unit unit) {
    return switch (unit) {
      case DAY -> "XXXX-XX-XX";
      case WEEK -> "XXXX-WXX";
      case MONTH -> "XXXX-XX";
      case YEAR -> "XXXX";
      default -> null;
    };
  }
}
