package org.tocsin.coder.time;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.text.WordSet;

/**
 * Finds the expressions of a sentence and what they say, before it is known which days that means.
 * A word starts nothing unless a table knows it, so that most cost one look-up.
 */
final class TimeReader {

  /** Words that are worth a second look. */
  private static final Set<String> NOTED = new WordSet();

  static {
    CalendarWords.addNoted(NOTED);
    WordForms.addNoted(NOTED);
  }

  private TimeReader() {}

  static List<Mention> read(Sentence s) {
    Mentions out = new Mentions(s);
    int seen = 0;
    boolean future = false;
    boolean past = false;
    int i = 0;
    while (i < s.size()) {
      Token token = s.token(i);
      String norm = token.norm();
      boolean word = token.kind() == Token.Kind.WORD;
      if (word && !NOTED.contains(norm) && norm.indexOf('-') < 0) {
        i++;
        continue;
      }
      boolean back = CalendarWords.isPast(norm);
      past |= back;
      future = (future && !back) || isFuture(s, i, norm);
      boolean found =
          switch (token.kind()) {
            case NUMBER -> number(s, i, out);
            case WORD -> word(s, i, norm, out);
            case MARK -> false;
          };
      if (found) {
        for (; seen < out.all().size(); seen++) {
          out.all().get(seen).future = future;
          out.all().get(seen).past = past || isOfDeed(s, out.all().get(seen));
        }
        seen = out.all().size();
        i = Math.max(i + 1, out.free());
      } else {
        i++;
      }
    }
    return Links.join(out.all());
  }

  /** "the October 7 attack": what was done on a day, so that the day was. */
  private static boolean isOfDeed(Sentence s, Mention day) {
    return day.to < s.size() && CalendarWords.is("pastnoun", s.norm(day.to));
  }

  private static boolean isFuture(Sentence s, int i, String norm) {
    return CalendarWords.isFuture(norm) && !(norm.equals("due") && s.norm(i + 1).equals("to"));
  }

  private static boolean number(Sentence s, int i, Mentions out) {
    return WordForms.phrase(s, i, out)
        || DateForms.match(s, i, out)
        || ClockForms.match(s, i, out)
        || YearForms.match(s, i, out)
        || Joined.hyphenated(s, i, out);
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
    return hyphen > 0 && (Joined.match(s, i, norm, out) || Joined.hyphenated(s, i, out));
  }
}
