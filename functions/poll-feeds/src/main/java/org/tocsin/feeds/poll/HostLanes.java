package org.tocsin.feeds.poll;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.tocsin.edge.Deadline;
import org.tocsin.feeds.state.FeedState;
import org.tocsin.web.WebClient;

/**
 * Polls feeds, many at once and few of one host, each on a virtual thread: so a slow or broken feed
 * holds nobody else up, and a hundred feeds of one host do not meet it at once. Requests to a host
 * start a pause apart, which is longer where its robots.txt asks for it. A feed whose turn cannot
 * come in time is left as it is.
 */
final class HostLanes {

  private static final Duration ENOUGH_FOR_ONE = Duration.ofSeconds(3);

  /** For those under way at the end: they may still write down what they learned. */
  private static final Duration GRACE = Duration.ofSeconds(3);

  /** So many may wait for their turn: their states lie in memory. */
  private static final int MOST_WAITING = 2_000;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, HostLane> lanes = new ConcurrentHashMap<>();
  private final Semaphore room = new Semaphore(MOST_WAITING);
  private final Semaphore free;
  private final Duration pause;
  private final WebClient web;
  private final Deadline deadline;
  private final Consumer<FeedState> poll;

  /**
   * Ready for a round.
   *
   * @param atOnce the most feeds that are polled at a time
   * @param pause from one request to a host to the next
   * @param web knows what hosts ask for
   * @param poll polls one feed, and throws nothing
   */
  HostLanes(
      int atOnce, Duration pause, WebClient web, Deadline deadline, Consumer<FeedState> poll) {
    this.free = new Semaphore(atOnce, true);
    this.pause = pause;
    this.web = web;
    this.deadline = deadline;
    this.poll = poll;
  }

  /**
   * Takes a feed on; waits while too many wait for their turn.
   *
   * @return false where time is too short to take on any more
   */
  boolean add(FeedState feed) throws InterruptedException {
    if (isShort(0) || !room.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
      return false;
    }
    String host = Objects.requireNonNullElse(feed.address().getRawAuthority(), "");
    HostLane lane = lanes.computeIfAbsent(host.toLowerCase(Locale.ROOT), name -> new HostLane());
    if (lane.add(feed)) {
      threads.execute(() -> run(lane));
    }
    return true;
  }

  /**
   * Waits for the end of all polls, and at the end of the time cuts those that are under way.
   *
   * @return false where some were cut
   */
  boolean finish() throws InterruptedException {
    threads.shutdown();
    try {
      return threads.awaitTermination(deadline.left().plus(GRACE).toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      threads.shutdownNow();
    }
  }

  private void run(HostLane lane) {
    try {
      for (FeedState feed = lane.next(); feed != null; feed = lane.next()) {
        boolean turn = takeTurn(lane, feed);
        room.release();
        if (turn) {
          try {
            poll.accept(feed);
          } finally {
            free.release();
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until the host may be asked and a place is free; false where that is too late. */
  private boolean takeTurn(HostLane lane, FeedState feed) throws InterruptedException {
    while (true) {
      long wait =
          Math.max(lane.pauseLeft(System.nanoTime()), web.pauseLeft(feed.address()).toNanos());
      if (isShort(wait)) {
        return false;
      }
      if (wait > 0) {
        TimeUnit.NANOSECONDS.sleep(wait);
      }
      if (!free.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
        return false;
      }
      if (isShort(0)) {
        free.release();
        return false;
      }
      Duration asked = web.crawlDelay(feed.address());
      if (lane.start(
          System.nanoTime(), asked != null && asked.compareTo(pause) > 0 ? asked : pause)) {
        return true;
      }
      free.release();
    }
  }

  private boolean isShort(long wait) {
    return deadline.left().minusNanos(wait).compareTo(ENOUGH_FOR_ONE) < 0;
  }
}
