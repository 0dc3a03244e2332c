package org.tocsin.pipeline.record;

/** How a number of people was qualified in the text. No qualifier: the number stood alone. */
public enum TollQualifier {
  /** "at least 30": low 30, no high. */
  AT_LEAST,
  /** "more than 30", "over 30": low 30, no high. */
  MORE_THAN,
  /** "about 30", "some 30", "nearly 30". */
  ABOUT,
  /** "up to 30": high 30, no low. */
  UP_TO,
  /** "fewer than 30": high 30, no low. */
  FEWER_THAN,
  /** "between 20 and 30", "20 to 30". */
  BETWEEN,
  /** A word and no figure: "several", "dozens", "scores", "hundreds". */
  WORD
}
