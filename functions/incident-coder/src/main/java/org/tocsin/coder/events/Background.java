package org.tocsin.coder.events;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/** Tells sentences that report no incident of their own: history, trials, running totals, sport. */
public final class Background {

  /** Why a sentence is background. */
  public enum Kind {
    /** What was long ago, or is so in general. */
    HISTORY,
    /** Words of courts and prosecutors. */
    COURT,
    /** An old crime that a court deals with, whatever day it does so. */
    VERDICT,
    /**
     * Somebody stands before a judge: of an old crime, unless the sentence gives the crime's day.
     */
    HEARING,
    /** Sums over a time. */
    TOTAL,
    /** Figures of speech, sport, markets, films. */
    FIGURE,
    /** Nobody's act: crashes, floods, diseases. */
    ACCIDENT,
    /** Attacks as a kind of thing, and not one of them. */
    GENERAL,
    /** Crimes of every day, for which an arrest is no news of violence. */
    ORDINARY,
    /** What never was: a drill, a hoax, what a film or a book tells. */
    UNREAL,
    /** An exercise: where headline and text speak of one, what they tell did not happen. */
    DRILL,
    /** Those whom the dead of some deed have left. */
    KIN,
    /** A day in memory of what was long ago. */
    REMEMBRANCE,
    /** Words by which a headline says that its text looks back. */
    LOOKBACK,
    /** Words by which a text says that what it has told was played. */
    SCRIPT
  }

  private static final PhraseTable<Kind> CUES = new PhraseTable<>();

  static {
    for (String line : Lines.of(Background.class, "background.txt")) {
      String[] e = Lines.fields(line, 2);
      Kind kind = Kind.valueOf(e[0].toUpperCase(Locale.ROOT));
      CUES.add(e[1], kind);
    }
  }

  private Background() {}

  /** The kinds of which the sentence has words. */
  public static Set<Kind> of(Sentence s) {
    EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (int i = 0; i < s.size(); i++) {
      PhraseTable.Match<Kind> match = CUES.at(s, i);
      if (match != null) {
        kinds.add(match.value());
      }
    }
    return kinds;
  }

  /** Whether words of a kind start at a token from one to before another. */
  public static boolean has(Sentence s, Kind kind, int from, int to) {
    for (int i = from; i < to; i++) {
      PhraseTable.Match<Kind> match = CUES.at(s, i);
      if (match != null && match.value() == kind) {
        return true;
      }
    }
    return false;
  }

  /** The index of the first token of the first words of a kind; the sentence's size without any. */
  public static int first(Sentence s, Kind kind) {
    for (int i = 0; i < s.size(); i++) {
      PhraseTable.Match<Kind> match = CUES.at(s, i);
      if (match != null && match.value() == kind) {
        return i;
      }
    }
    return s.size();
  }
}
