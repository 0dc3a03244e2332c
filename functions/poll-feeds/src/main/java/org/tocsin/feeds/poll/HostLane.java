package org.tocsin.feeds.poll;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.tocsin.feeds.state.FeedState;

/**
 * The feeds of one host that wait in a round, and the moment from which the host may be asked
 * again. It hands out and waits for nothing. Moments are nanoseconds of the machine's steady clock.
 * Safe for use by many threads.
 */
final class HostLane {

  /** The most feeds of one host that are polled at a time. */
  static final int AT_ONCE = 2;

  private final Deque<FeedState> waiting = new ArrayDeque<>();
  private int runners;
  private boolean asked;
  private long free;

  /**
   * Adds a feed.
   *
   * @return whether another runner may be sent for it
   */
  synchronized boolean add(FeedState feed) {
    waiting.add(feed);
    if (runners == AT_ONCE) {
      return false;
    }
    runners++;
    return true;
  }

  /** The next feed for a runner; null ends the runner. */
  synchronized @Nullable FeedState next() {
    FeedState feed = waiting.poll();
    if (feed == null) {
      runners--;
    }
    return feed;
  }

  /** How long until the host may be asked, in nanoseconds. */
  synchronized long pauseLeft(long now) {
    return asked ? Math.max(0, free - now) : 0;
  }

  /**
   * Takes the moment, if it has come.
   *
   * @param pause from this request to the next
   * @return false where another request went first
   */
  synchronized boolean start(long now, Duration pause) {
    if (pauseLeft(now) > 0) {
      return false;
    }
    asked = true;
    free = now + pause.toNanos();
    return true;
  }
}
