package org.tocsin.web;

import java.time.Duration;

/** The end of a fetch's time, on the machine's steady clock. For use by one thread. */
final class Deadline {

  private long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** Puts it off by a time that does not count. */
  void extend(long nanos) {
    end += nanos;
  }

  /** What is left, zero or less when it has passed. */
  long leftNanos() {
    return end - System.nanoTime();
  }

  boolean passed() {
    return leftNanos() <= 0;
  }
}
