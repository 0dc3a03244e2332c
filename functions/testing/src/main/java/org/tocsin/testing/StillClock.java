package org.tocsin.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that stands still until a test moves it, so that two runs write the same times. Safe for
 * use by many threads, of which one moves it.
 */
public final class StillClock extends Clock {

  /** Where it starts unless a test says otherwise. */
  public static final Instant START = Instant.parse("2025-07-01T09:00:00Z");

  private final Instant start;
  private volatile Instant now;

  /** At {@link #START}. */
  public StillClock() {
    this(START);
  }

  /** At a moment. */
  public StillClock(Instant start) {
    this.start = start;
    this.now = start;
  }

  /** Moves it on. */
  public void advance(Duration time) {
    now = now.plus(time);
  }

  /** Sets it back to where it started. */
  public void reset() {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("one zone only");
  }
}
