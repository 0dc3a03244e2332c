package org.tocsin.edge;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.AbortedException;

/**
 * Lets a few calls at a time go to a service; the others wait, first come first. The JDK's HTTP
 * client, which the service clients use, keeps five idle connections to a host: with more calls at
 * a time than that, most would open a connection and end it, with TLS each time. Safe for use by
 * many threads.
 */
public final class FewAtOnce {

  /** As many as keep their connections. */
  private static final int MOST = 5;

  private final Semaphore free = new Semaphore(MOST, true);

  /** For one service. */
  public FewAtOnce() {}

  /**
   * Makes a call in its turn.
   *
   * @throws AbortedException where the thread was interrupted while it waited, as the service
   *     clients throw for one that was interrupted in a call
   */
  public <T> T call(Supplier<T> call) {
    try {
      free.acquire();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AbortedException.create("interrupted while other calls were under way", e);
    }
    try {
      return call.get();
    } finally {
      free.release();
    }
  }
}
