package org.tocsin.coder.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;

/**
 * What a sentence tells of several incidents at once: "the group claimed both attacks", "the army
 * regained control of all three posts". Who did it is true of each; its toll is none's.
 */
final class OfAll {

  private static final Set<String> NOUNS = Lines.setOf(OfAll.class, "of-all.txt");

  /** Incidents back at most of which a sentence speaks. */
  private static final int MOST = 6;

  /** Days between the incidents of one wave. */
  private static final int DAYS = 3;

  private static final int REACH = 2;

  /** Words in which "all of the attacks" opens a sentence. */
  private static final int OPENING = 5;

  private OfAll() {}

  /** How many a sentence speaks of; 0 where it speaks of no several incidents. */
  static int number(Sentence s, boolean claimed) {
    for (int i = 0; i < s.size(); i++) {
      String word = s.norm(i);
      if (word.equals("both") && (isOfNoun(s, i + 1) || (claimed && isLast(s, i)))) {
        return 2;
      }
      boolean all = word.equals("all");
      int at = all && s.norm(i + 1).equals("of") ? i + 2 : all ? i + 1 : i;
      boolean the = s.norm(at).equals("the") || s.norm(at).equals("these");
      at += the ? 1 : 0;
      long n = Numbers.value(s.norm(at));
      boolean counted = n > 1 && n <= MOST && (isOfNoun(s, at + 1) || (all && isLast(s, at)));
      if ((all || the) && counted) {
        return (int) n;
      }
      if ((all && the && isOfNoun(s, at)) || (claimed && the && NOUNS.contains(s.norm(at)))) {
        return MOST;
      }
    }
    return 0;
  }

  /** Whether a sentence goes on with acts that were told: "the attacks", "all of the attacks". */
  static boolean isOfThose(Reading reading) {
    Sentence s = reading.sentence();
    for (int i = 1; i < Math.min(s.size(), OPENING); i++) {
      boolean the = s.norm(i - 1).equals("the") || s.norm(i - 2).equals("the");
      if (the && NOUNS.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfNoun(Sentence s, int from) {
    for (int i = from; i <= from + REACH; i++) {
      if (NOUNS.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /** "claimed both.", "claimed all three on Monday": no noun follows. */
  private static boolean isLast(Sentence s, int i) {
    String next = s.norm(i + 1);
    return next.equals(".") || next.equals(",") || next.equals("on") || next.equals("in");
  }

  /** The last so many that may be of one wave with the one told just before. */
  static List<Draft> of(List<Draft> all, Draft focus, int number) {
    List<Draft> found = new ArrayList<>();
    for (int i = all.size() - 1; i >= 0 && found.size() < number; i--) {
      Draft draft = all.get(i);
      if (draft.family() == focus.family() && isOfWave(draft.window(), focus.window())) {
        found.add(draft);
      }
    }
    return found;
  }

  private static boolean isOfWave(@Nullable DayWindow one, @Nullable DayWindow two) {
    if (one == null || two == null) {
      return true;
    }
    LocalDate from = one.first().minusDays(DAYS);
    return !two.last().isBefore(from) && !one.last().isBefore(two.first().minusDays(DAYS));
  }
}
