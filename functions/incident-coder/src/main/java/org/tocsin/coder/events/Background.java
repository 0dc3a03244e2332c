package org.tocsin.coder.events;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
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
    /** Sums over a time. */
    TOTAL,
    /** Figures of speech, sport, markets, films. */
    FIGURE,
    /** Nobody's act: crashes, floods, diseases. */
    ACCIDENT,
    /** Attacks as a kind of thing, and not one of them. */
    GENERAL
  }

  private static final Map<Kind, PhraseTable<Kind>> CUES = new EnumMap<>(Kind.class);

  static {
    for (Kind kind : Kind.values()) {
      CUES.put(kind, new PhraseTable<>());
    }
    for (String line : Lines.of(Background.class, "background.txt")) {
      String[] e = line.split("\\s+", 2);
      Kind kind = Kind.valueOf(e[0].toUpperCase(Locale.ROOT));
      PhraseTable<Kind> table = CUES.get(kind);
      if (table != null) {
        table.add(e[1], kind);
      }
    }
  }

  private Background() {}

  /** Whether the sentence has words of this kind. */
  public static boolean has(Sentence s, Kind kind) {
    PhraseTable<Kind> table = CUES.get(kind);
    return table != null && table.isIn(s);
  }
}
