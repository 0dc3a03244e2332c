package org.tocsin.web;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Spaces the requests to a host that asks for it (Crawl-delay in robots.txt): each starts at least
 * the pause after the one before. It hands out moments and waits for none. Safe for use by many
 * threads.
 */
final class HostPace {

  private static final int MOST_HOSTS = 5_000;

  /** By host the moment, on the machine's steady clock, from which the next request may start. */
  private final ConcurrentHashMap<String, Long> next = new ConcurrentHashMap<>();

  /** How long until the next moment that is free, in nanoseconds; takes nothing. */
  long left(String host, long now) {
    Long free = next.get(host);
    return free == null ? 0 : Math.max(0, free - now);
  }

  /**
   * Takes the next moment that is free.
   *
   * @param now the present moment
   * @param patience the longest wait
   * @return how long to wait for it in nanoseconds; negative where that is longer than the
   *     patience, and then nothing is taken
   */
  long take(String host, Duration pause, long now, Duration patience) {
    if (next.size() > MOST_HOSTS) {
      next.values().removeIf(moment -> moment - now < 0);
    }
    long[] wait = {-1};
    next.compute(
        host,
        (name, free) -> {
          long start = free == null || free - now < 0 ? now : free;
          if (start - now > patience.toNanos()) {
            return free;
          }
          wait[0] = start - now;
          return start + pause.toNanos();
        });
    return wait[0];
  }
}
