package org.tocsin.coder.events;

/** How real a sentence says that an event is. */
public enum Reality {
  /** It happened. */
  ASSERTED,
  /** It was tried and failed. */
  ATTEMPTED,
  /** It may happen, is planned, feared or threatened. */
  HYPOTHETICAL,
  /** Somebody says that it did not happen. */
  DENIED,
  /** It did not happen. */
  NEGATED
}
