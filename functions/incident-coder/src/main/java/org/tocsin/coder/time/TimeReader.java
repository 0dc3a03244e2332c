package org.tocsin.coder.time;

import java.util.List;
import org.tocsin.coder.text.Sentence;

/**
 * Finds the expressions of a sentence and what they say, before it is known which days that means.
 * A word starts nothing unless a table knows it, so that most cost one look-up.
 */
final class TimeReader {

  private TimeReader() {}

  static List<Mention> read(Sentence s) {
    Mentions out = new Mentions(s);
    int seen = 0;
    boolean future = false;
    int i = 0;
    while (i < s.size()) {
      String norm = s.norm(i);
      future = (future && !CalendarWords.is("past", norm)) || isFuture(s, i, norm);
      boolean found =
          switch (s.token(i).kind()) {
            case NUMBER -> number(s, i, out);
            case WORD -> word(s, i, norm, out);
            case MARK -> false;
          };
      if (found) {
        for (; seen < out.all().size(); seen++) {
          out.all().get(seen).future = future;
        }
        seen = out.all().size();
        i = Math.max(i + 1, out.free());
      } else {
        i++;
      }
    }
    return Links.join(out.all());
  }

  private static boolean isFuture(Sentence s, int i, String norm) {
    return CalendarWords.is("future", norm) && !(norm.equals("due") && s.norm(i + 1).equals("to"));
  }

  private static boolean number(Sentence s, int i, Mentions out) {
    return WordForms.phrase(s, i, out)
        || DateForms.match(s, i, out)
        || ClockForms.match(s, i, out)
        || YearForms.match(s, i, out)
        || UnitForms.hyphenated(s, i, out);
  }

  private static boolean word(Sentence s, int i, String norm, Mentions out) {
    if (WordForms.phrase(s, i, out)) {
      return true;
    }
    if (CalendarWords.isCore(norm)) {
      return MonthForms.match(s, i, out)
          || WordForms.season(s, i, out)
          || DayForms.match(s, i, out)
          || UnitForms.match(s, i, out);
    }
    int hyphen = norm.indexOf('-');
    return hyphen > 0 && (Joined.match(s, i, norm, out) || UnitForms.hyphenated(s, i, out));
  }
}
