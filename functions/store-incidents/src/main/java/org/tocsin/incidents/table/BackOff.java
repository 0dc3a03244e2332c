package org.tocsin.incidents.table;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How long a writer waits after it lost a race: twice as long each time, up to a limit, and from
 * half to one and a half of that, spread by the writer's name and not by chance, so that writers
 * that met once do not meet again, and a run can be repeated. Immutable, safe for many threads.
 *
 * @param attempts how often to try before giving up, 1 or more
 * @param first the mean wait after the first attempt
 * @param most the longest mean wait
 * @param pause waits
 */
public record BackOff(int attempts, Duration first, Duration most, Pause pause) {

  /** Waits for a time; a test passes one that does not. */
  @FunctionalInterface
  public interface Pause {

    /** Waits, and stops waiting when the thread is interrupted. */
    void of(Duration time) throws InterruptedException;
  }

  private static final int SPREAD = 1024;

  /** Refuses fewer than one attempt and negative waits. */
  public BackOff {
    if (attempts < 1 || first.isNegative() || most.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%d attempts, %s to %s", attempts, first, most));
    }
  }

  /** For production: 24 attempts over at most about 10 seconds. */
  public static BackOff standard() {
    return new BackOff(
        24,
        Duration.ofMillis(10),
        Duration.ofMillis(500),
        time -> {
          boolean told = new CountDownLatch(1).await(time.toNanos(), TimeUnit.NANOSECONDS);
          assert !told;
        });
  }

  /**
   * Waits after a failed attempt.
   *
   * @param attempt 1 after the first
   * @param writer names the writer, for the spread
   * @param what for the error
   * @throws ContentionException after the last attempt, or where the thread is interrupted
   */
  public void after(int attempt, String writer, String what) {
    if (attempt >= attempts) {
      throw new ContentionException(what + ": gave up after " + attempts + " attempts");
    }
    try {
      pause.of(wait(attempt, writer));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ContentionException(what + ": interrupted in attempt " + attempt);
    }
  }

  /** The wait after an attempt. */
  Duration wait(int attempt, String writer) {
    Duration mean = first.multipliedBy(1L << Math.min(attempt - 1, 20));
    Duration capped = mean.compareTo(most) > 0 ? most : mean;
    int place = Math.floorMod((writer + "/" + attempt).hashCode() * 0x9E3779B1, SPREAD);
    return capped.multipliedBy(SPREAD / 2 + place).dividedBy(SPREAD);
  }
}
