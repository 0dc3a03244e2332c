package org.tocsin.testing;

import java.time.Duration;
import org.tocsin.edge.PlayedContext;

/** An invocation that always has the same time left. */
public final class InvocationContext extends PlayedContext {

  private static final int MEMORY = 1024;

  /**
   * An invocation.
   *
   * @param millis the time that is left, in milliseconds; it stays the same
   */
  public InvocationContext(int millis) {
    super(
        "function",
        "request",
        MEMORY,
        () -> Duration.ofMillis(millis),
        line -> {
          throw new UnsupportedOperationException("handlers write to their environment's lines");
        });
  }
}
