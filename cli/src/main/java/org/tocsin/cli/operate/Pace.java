package org.tocsin.cli.operate;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Lets so many things a second pass, evenly, and can be told to stop. One thread takes; any may
 * stop it.
 */
public final class Pace {

  private final long nanosEach;
  private final LongSupplier nanoTime;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private long next;

  /**
   * A pace.
   *
   * @param perSecond more than 0
   * @param nanoTime a clock that only goes on, in nanoseconds
   */
  public Pace(double perSecond, LongSupplier nanoTime) {
    if (!(perSecond > 0)) {
      throw new IllegalArgumentException("a pace of " + perSecond + " a second");
    }
    this.nanosEach = (long) (Duration.ofSeconds(1).toNanos() / perSecond);
    this.nanoTime = nanoTime;
    this.next = nanoTime.getAsLong();
  }

  /**
   * Waits until so many things may pass.
   *
   * @return false where it was stopped meanwhile: then they may not
   */
  public boolean take(int things) {
    long wait = next - nanoTime.getAsLong();
    next = Math.max(next, nanoTime.getAsLong()) + things * nanosEach;
    try {
      return !stopped.await(Math.max(0, wait), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Lets nothing pass from now on. */
  public void stop() {
    stopped.countDown();
  }
}
