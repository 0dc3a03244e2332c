package org.tocsin.coder.events;

/** How real a sentence says that an event is, the realest first. */
public enum Reality {
  /** It happened. */
  ASSERTED,
  /** It was tried and failed. */
  ATTEMPTED,
  /** It may happen, is planned, feared or threatened. */
  HYPOTHETICAL,
  /**
   * It happened, and is told only because something else did: a trial of it, a day in its memory.
   */
  PAST,
  /** Somebody says that it did not happen. */
  DENIED,
  /** It did not happen. */
  NEGATED,
  /** It is a figure of speech. */
  FIGURATIVE
}
