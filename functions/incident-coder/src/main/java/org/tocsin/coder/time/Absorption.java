package org.tocsin.coder.time;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;

/** Takes the words before an expression that belong to it: "the end of", "early", "Friday,". */
final class Absorption {

  private Absorption() {}

  /** Widens an expression to the left, to no token before {@code limit}. */
  static void absorb(Mention m, int limit) {
    Sentence s = m.sentence;
    int from = m.from;
    if (m.form instanceof Form.Day) {
      from = weekday(m, from, limit);
    }
    if (m.form instanceof Form.Year && from > limit && isYearWord(s.norm(from - 1))) {
      from--;
    }
    if (m.form instanceof Form.Fixed
        || m.form instanceof Form.Duration
        || m.form instanceof Form.Past) {
      from = around(s, from, limit);
    } else {
      from = edge(m, from, limit);
    }
    m.startAt(from);
  }

  private static boolean isYearWord(String norm) {
    return norm.equals("year") || norm.equals("years");
  }

  private static int around(Sentence s, int from, int limit) {
    int at = from;
    while (at > limit && from - at < 3 && CalendarWords.is("around", s.norm(at - 1))) {
      at--;
    }
    return at;
  }

  private static int edge(Mention m, int from, int limit) {
    Sentence s = m.sentence;
    int at = around(s, from, limit);
    int word = at;
    if (word > limit && (s.norm(word - 1).equals("of") || s.norm(word - 1).equals("in"))) {
      word--;
      boolean in = s.norm(word).equals("in");
      if (!in && word > limit && isPart(s.norm(word - 1))) {
        word--;
        Form half = half(m, s.norm(word), word > limit ? s.norm(word - 1) : "");
        if (half != null) {
          m.form = half;
          return around(s, word - 1, limit);
        }
      }
      Edge edge = word > limit ? CalendarWords.EDGES.get(s.norm(word - 1)) : null;
      boolean later = word > limit && isLater(s.norm(word - 1));
      boolean noun = edge != null && !s.norm(word - 1).equals("late") && !isEarly(s, word - 1);
      if (edge != null && (!in || !noun)) {
        m.edge = edge;
        return around(s, word - 1, limit);
      }
      if (later || (!in && word < at - 1)) {
        return around(s, later ? word - 1 : word, limit);
      }
      return at;
    }
    Edge edge = at > limit ? CalendarWords.EDGES.get(s.norm(at - 1)) : null;
    if (edge != null && (isEarly(s, at - 1) || s.norm(at - 1).equals("late") || isMid(s, at - 1))) {
      m.edge = edge;
      return around(s, at - 1, limit);
    }
    if (at > limit && isLater(s.norm(at - 1)) && m.form instanceof Form.Shifted) {
      return at - 1;
    }
    return at;
  }

  private static boolean isEarly(Sentence s, int i) {
    return s.norm(i).equals("early");
  }

  private static boolean isMid(Sentence s, int i) {
    return s.norm(i).equals("mid");
  }

  private static boolean isLater(String norm) {
    return norm.equals("later") || norm.equals("earlier");
  }

  private static boolean isPart(String norm) {
    return switch (norm) {
      case "part", "half", "rest", "remainder", "days", "weeks", "months", "years", "hours" -> true;
      default -> false;
    };
  }

  private static @Nullable Form half(Mention m, String noun, String which) {
    if (!noun.equals("half") || !(m.form instanceof Form.Year year)) {
      return null;
    }
    return switch (which) {
      case "first" -> new Form.Half(year.year(), 1);
      case "second", "latter" -> new Form.Half(year.year(), 2);
      default -> null;
    };
  }

  /** "Friday, 3 June", "on Friday (3 June)": the date says it better; the weekday belongs to it. */
  private static int weekday(Mention m, int from, int limit) {
    Sentence s = m.sentence;
    int at = from;
    if (at > limit && s.norm(at - 1).equals("the")) {
      at--;
    }
    if (at > limit && (s.norm(at - 1).equals(",") || s.norm(at - 1).equals("("))) {
      at--;
    }
    if (at > limit && s.norm(at - 1).equals(".") && s.norm(at - 2).length() <= 5) {
      at--;
    }
    int day = at > limit ? CalendarWords.weekday(s, at - 1) : 0;
    if (day == 0 && at > limit) {
      Integer abbreviated = CalendarWords.WEEKDAY_ABBREVIATIONS.get(s.norm(at - 1));
      day = abbreviated == null || !s.token(at - 1).capitalised() ? 0 : abbreviated;
    }
    if (day == 0) {
      return from;
    }
    m.weekday = day;
    return at - 1;
  }
}
