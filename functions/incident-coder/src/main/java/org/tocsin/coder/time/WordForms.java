package org.tocsin.coder.time;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.Token;
import org.tocsin.coder.time.TimeExpression.Kind;

/** Seasons and whole phrases: "the spring of 1916", "that summer", "at this time", "Christmas". */
final class WordForms {

  /** Before the days from Easter Sunday on, by the reckoning of the West and of the East. */
  private static final String EASTER = "EASTER";

  private static final String PASCHA = "PASCHA";

  private static final PhraseTable<Form> PHRASES = new PhraseTable<>();
  private static final Set<String> FIRST_WORDS = new HashSet<>();

  static {
    for (String line : Lines.of(WordForms.class, "phrases.txt")) {
      String[] e = Lines.fields(line, 3);
      String phrase = e[2].toLowerCase(Locale.ROOT);
      PHRASES.add(phrase, form(e[0], e[1]));
      FIRST_WORDS.add(phrase.split(" ", 2)[0]);
    }
  }

  private WordForms() {}

  private static Form form(String kind, String value) {
    if (!kind.equals("POINT")) {
      return new Form.Fixed(Kind.valueOf(kind), value);
    }
    if (value.startsWith(EASTER) || value.startsWith(PASCHA)) {
      boolean orthodox = value.startsWith(PASCHA);
      int days = Integer.parseInt(value.substring((orthodox ? PASCHA : EASTER).length()));
      return new Form.Feast(0, orthodox, days);
    }
    boolean yearly = value.startsWith("--");
    int at = yearly ? 2 : 5;
    return new Form.Day(
        yearly ? 0 : Integer.parseInt(value.substring(0, 4)),
        Integer.parseInt(value.substring(at, at + 2)),
        Integer.parseInt(value.substring(at + 3)),
        null);
  }

  /** Adds the words that phrases start with. */
  static void addNoted(Set<String> words) {
    words.addAll(FIRST_WORDS);
  }

  /** A phrase that starts at a token. */
  static boolean phrase(Sentence s, int i, Mentions out) {
    PhraseTable.Match<Form> match = FIRST_WORDS.contains(s.norm(i)) ? PHRASES.at(s, i) : null;
    if (match == null) {
      return false;
    }
    int to = match.to();
    if (match.value() instanceof Form.Day day) {
      boolean name = CalendarWords.is("notholiday", s.norm(to));
      int year = YearForms.year(s, s.norm(to).equals(",") ? to + 1 : to);
      int end = year == 0 ? to : s.norm(to).equals(",") ? to + 2 : to + 1;
      if (!name) {
        Form full = year == 0 ? day : new Form.Day(year, day.month(), day.day(), null);
        Mention m = out.add(i, end, full);
        if (s.norm(end).equals("night")) {
          m.part = "TNI";
          m.endBefore(end + 1);
        }
      }
      return !name;
    }
    if (match.value() instanceof Form.Feast feast) {
      // "the Easter Sunday attacks" are those of 2019
      boolean name = CalendarWords.is("notholiday", s.norm(to));
      int year = YearForms.year(s, to);
      Form form = new Form.Feast(year, feast.orthodox(), feast.days());
      Form none = new Form.Fixed(Kind.VAGUE, "PAST_REF");
      out.add(i, year == 0 ? to : to + 1, name ? none : form);
      return true;
    }
    if (s.norm(to - 1).equals("past") && isCounted(s, to)) {
      return false;
    }
    // "the recent past", "in recent weeks" and "in the current month" are said better by the unit.
    if (s.norm(i).equals("recent") || s.norm(i).equals("current")) {
      String next = s.norm(i + 1);
      if (CalendarWords.UNITS.containsKey(next)) {
        return false;
      }
    }
    out.addPlain(i, to, match.value());
    return true;
  }

  /** "in the past five years", "in the past decade". */
  private static boolean isCounted(Sentence s, int i) {
    String norm = s.norm(i);
    return i < s.size()
        && (s.token(i).kind() == Token.Kind.NUMBER
            || Numbers.at(s, i) != null
            || CalendarWords.isCore(norm)
            || CalendarWords.is("few", norm)
            || CalendarWords.is("between", norm)
            || norm.equals("a"));
  }

  static boolean season(Sentence s, int i, Mentions out) {
    String code = CalendarWords.SEASONS.get(s.norm(i));
    if (code == null) {
      return false;
    }
    DateForms.Tail tail = DateForms.Tail.of(s, i + 1, false);
    String before = s.norm(i - 1);
    int yearBefore = YearForms.year(s, i - 1);
    Mention last = out.last();
    if (yearBefore != 0 && last != null && last.to == i && last.form instanceof Form.Year) {
      last.form = new Form.Season(yearBefore, code, null);
      last.endBefore(i + 1);
      return true;
    }
    if (tail.year() != 0 || tail.lead() != null) {
      out.add(i, tail.to(), new Form.Season(tail.year(), code, tail.lead()));
      return true;
    }
    Lead lead = i > out.free() ? CalendarWords.lead(before) : null;
    if (CalendarWords.is("seasonuse", s.norm(i + 1)) && lead == null) {
      out.add(i, i + 1, new Form.Fixed(Kind.VAGUE, "XXXX-" + code));
      return true;
    }
    if (lead == null && !isSeason(s, i, before)) {
      return false;
    }
    int from = lead == null ? i : i - 1;
    int yearOfNoun = s.norm(i + 2).equals("of") ? YearForms.year(s, i + 3) : 0;
    if (yearOfNoun != 0) {
      out.add(from, i + 1, new Form.Season(yearOfNoun, code, null));
      return true;
    }
    if (before.equals("same") && s.norm(i - 2).equals("that") && i - 2 >= out.free()) {
      from = i - 2;
    }
    boolean the = s.norm(i - 2).equals("the");
    Lead told = lead != null && the && lead.shift() > 0 ? lead.fromTold() : lead;
    out.add(from, i + 1, new Form.Season(0, code, told));
    return true;
  }

  /** "spring", "fall" and "winter" are also other words, and names. */
  private static boolean isSeason(Sentence s, int i, String before) {
    String norm = s.norm(i);
    if (CalendarWords.is("notseason", before)) {
      return false;
    }
    boolean next = i + 1 < s.size() && s.token(i + 1).capitalised();
    boolean name =
        next && s.token(i).capitalised() && !CalendarWords.is("seasonnoun", s.norm(i + 1));
    if (name) {
      return false;
    }
    boolean the = before.equals("the");
    boolean preposition =
        switch (the ? s.norm(i - 2) : before) {
          case "in", "by", "during", "until", "since", "throughout" -> true;
          case "early", "late", "mid", "every", "each" -> !the;
          default -> false;
        };
    boolean article = before.equals("the") || before.equals("a") || before.equals("of");
    boolean noun = CalendarWords.is("seasonnoun", s.norm(i + 1));
    if (norm.equals("fall") || norm.equals("spring")) {
      boolean event = s.norm(i + 1).equals("of") || s.norm(i + 1).equals("from");
      return noun || (preposition && !event) || (before.equals("the") && !event && isPause(s, i));
    }
    return noun || preposition || article || isPause(s, i);
  }

  private static boolean isPause(Sentence s, int i) {
    return i + 1 >= s.size()
        || s.token(i + 1).kind() == Token.Kind.MARK
        || switch (s.norm(i + 1)) {
          case "and", "or", "when", "as", "before", "after", "in", "at", "the", "with" -> true;
          default -> false;
        };
  }
}
