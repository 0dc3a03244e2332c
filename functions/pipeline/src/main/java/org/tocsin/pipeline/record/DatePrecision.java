package org.tocsin.pipeline.record;

/** How wide the window of an incident's days is. */
public enum DatePrecision {
  /** One known day. */
  DAY,
  /** A window of up to seven days. */
  WEEK,
  /** A window of up to one month. */
  MONTH,
  /** A window of up to one year. */
  YEAR,
  /** The text does not say. */
  UNKNOWN
}
