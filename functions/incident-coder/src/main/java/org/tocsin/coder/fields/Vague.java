package org.tocsin.coder.fields;

import org.tocsin.coder.toll.Quantity;
import org.tocsin.pipeline.record.TollQualifier;

/** Weighs a word for a number, "dozens", against a number told for the same people. */
final class Vague {

  /** "several" may stand for so few. */
  private static final int FEWEST = 2;

  private Vague() {}

  /** Whether a word stands for a number that the text tells: "dozens" for 21, "several" for two. */
  static boolean isOf(Quantity word, Quantity number) {
    Integer low = word.low();
    return word.qualifier() == TollQualifier.WORD
        && number.qualifier() != TollQualifier.WORD
        && low != null
        && number.best() >= (word.best() == low ? FEWEST : low)
        && number.best() <= word.best();
  }
}
