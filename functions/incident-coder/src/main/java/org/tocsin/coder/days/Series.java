package org.tocsin.coder.days;

import java.util.Set;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.coder.toll.TollMention;

/**
 * Tells the toll of a series of attacks: "the fifth such attack in two weeks, in which 21 died".
 */
final class Series {

  /** Words before a toll in which the number of an attack in a series stands, and then its noun. */
  private static final int REACH = 16;

  private static final int NOUN = 4;

  private static final WordClasses CLASSES = WordClasses.of(Series.class, "running-total.txt");
  private static final Set<String> SPATES = CLASSES.of("spate");
  private static final Set<String> LATEST = CLASSES.of("latest");

  private static final Set<String> SIEGES = CLASSES.of("siege");
  private static final Set<String> FIGHTING = CLASSES.of("fighting");
  private static final Set<String> LONG = CLASSES.of("long");
  private static final Set<String> LASTING = CLASSES.of("lasting");

  private Series() {}

  /** Whether a toll is that of all of them. */
  static boolean isOf(Sentence s, TollMention toll) {
    if (isOfSiege(s, toll)) {
      return true;
    }
    for (int i = toll.from() - 1; i >= Math.max(0, toll.from() - REACH); i--) {
      if (SPATES.contains(s.norm(i)) && s.norm(i + 1).equals("of") && isLatest(s, i)) {
        return true;
      }
      if (Numbers.ordinal(s.norm(i)) > 1 && isOfAttacks(s, i + 1)) {
        return isPeriod(s, i + 1, toll.from()) || isPeriod(s, toll.to(), toll.to() + 1);
      }
    }
    return false;
  }

  /**
   * "a two-month siege that killed hundreds", "six weeks of clashes which killed more than 100".
   */
  static boolean isOfSiege(Sentence s, TollMention toll) {
    return isOfSiege(s, toll.word()) || isOfSiege(s, toll.from() - 1);
  }

  private static boolean isOfSiege(Sentence s, int killed) {
    boolean that = s.norm(killed - 1).equals("that") || s.norm(killed - 1).equals("which");
    int siege = killed - 2;
    if (!that || !(SIEGES.contains(s.norm(siege)) || FIGHTING.contains(s.norm(siege)))) {
      return false;
    }
    for (int i = siege - 1; i >= Math.max(0, siege - 1 - NOUN); i--) {
      String norm = s.norm(i);
      boolean lasting = LASTING.contains(norm.substring(norm.lastIndexOf('-') + 1));
      if ((lasting && norm.indexOf('-') > 0)
          || (LONG.contains(norm) && s.norm(i + 1).equals("of"))) {
        return true;
      }
    }
    return false;
  }

  /** "the latest in a spate of attacks that claimed six lives". */
  private static boolean isLatest(Sentence s, int spate) {
    for (int i = spate - 1; i >= Math.max(0, spate - NOUN); i--) {
      if (LATEST.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfAttacks(Sentence s, int from) {
    for (int i = from; i < from + NOUN; i++) {
      if (Cue.SERIES.at(s, i) != null) {
        return true;
      }
    }
    return false;
  }

  /** "in two weeks", "within the past four days". */
  private static boolean isPeriod(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Cue.TIME_OF_SUM.at(s, i) != null) {
        return true;
      }
    }
    return false;
  }
}
