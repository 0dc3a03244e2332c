package org.tocsin.edge;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The moment by which an invocation must have answered. Safe for use by many threads.
 *
 * @param at the moment
 * @param clock tells how far it is
 */
public record Deadline(Instant at, Clock clock) {

  /** The end of a Lambda invocation, less what the answer itself needs. */
  public static Deadline of(Context context, Clock clock, Duration margin) {
    return new Deadline(
        clock.instant().plusMillis(context.getRemainingTimeInMillis()).minus(margin), clock);
  }

  /** What is left; zero once it is past. */
  public Duration left() {
    Duration left = Duration.between(clock.instant(), at);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether it is past. */
  public boolean passed() {
    return !clock.instant().isBefore(at);
  }
}
