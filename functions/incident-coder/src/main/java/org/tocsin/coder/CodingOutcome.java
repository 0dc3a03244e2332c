package org.tocsin.coder;

/** What came of coding an article. */
public enum CodingOutcome {
  /** It reports at least one incident. */
  CODED,
  /** It was read and reports none. */
  NO_INCIDENT,
  /** It is not in English. */
  LANGUAGE_NOT_KNOWN,
  /** It has neither headline nor text. */
  NO_TEXT
}
