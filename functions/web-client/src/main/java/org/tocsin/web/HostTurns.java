package org.tocsin.web;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Lets a few requests at a time go to one host; the others wait for their turn, first come first.
 */
final class HostTurns {

  /** The right to send to the host, until it is closed. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /** A host's permits, and how many threads hold or want one; forgotten when none does. */
  private record Lane(Semaphore permits, int users) {
    Lane joined() {
      return new Lane(permits, users + 1);
    }

    @Nullable Lane left() {
      return users == 1 ? null : new Lane(permits, users - 1);
    }
  }

  private final int perHost;
  private final ConcurrentHashMap<String, Lane> lanes = new ConcurrentHashMap<>();

  HostTurns(int perHost) {
    this.perHost = perHost;
  }

  /** Waits for a turn; null where it did not come in time. */
  @Nullable Turn take(String host, Duration patience) throws InterruptedException {
    Lane lane =
        lanes.compute(
            host,
            (name, known) ->
                known == null ? new Lane(new Semaphore(perHost, true), 1) : known.joined());
    boolean taken = false;
    try {
      taken = lane.permits().tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      if (!taken) {
        leave(host);
      }
    }
    if (!taken) {
      return null;
    }
    return () -> {
      lane.permits().release();
      leave(host);
    };
  }

  private void leave(String host) {
    lanes.computeIfPresent(host, (name, lane) -> lane.left());
  }
}
