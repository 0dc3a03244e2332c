package org.tocsin.cli.faults;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it, so that two runs write the same times. */
final class StillClock extends Clock {

  static final Instant START = Instant.parse("2025-07-01T09:00:00Z");

  private volatile Instant now = START;

  void advance(Duration time) {
    now = now.plus(time);
  }

  /** Sets it back to where it started. */
  void reset() {
    now = START;
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
