package org.tocsin.feeds.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.tocsin.edge.Deadline;
import org.tocsin.edge.Log;
import org.tocsin.edge.Metrics;
import org.tocsin.feeds.state.FeedState;
import org.tocsin.feeds.state.FeedTable;

/**
 * One round over the feeds that are due: many at once, each on a virtual thread of its own, so that
 * a slow or broken feed stops no other. When time runs short no more feeds are taken; the rest stay
 * due. Each feed gives one log line.
 */
public final class PollRound {

  private static final int MOST_DUE = 20_000;

  /** A claim outlives any invocation; a feed whose poll died is due again after it. */
  private static final Duration CLAIM = Duration.ofMinutes(16);

  private static final Duration ENOUGH_FOR_ONE = Duration.ofSeconds(3);

  private final FeedTable table;
  private final FeedPoller poller;
  private final int atOnce;
  private final Clock clock;

  /** Polls at most so many feeds at once. */
  public PollRound(FeedTable table, FeedPoller poller, int atOnce, Clock clock) {
    this.table = table;
    this.poller = poller;
    this.atOnce = atOnce;
    this.clock = clock;
  }

  /** Polls what is due until the deadline. */
  public PollCounts run(Deadline deadline, Log log, Metrics metrics) throws InterruptedException {
    List<URI> due = HostOrder.of(table.due(clock.instant(), MOST_DUE));
    for (String name : List.of("FeedsPolled", "FeedsNotModified", "FeedsFailed", "EntriesSent")) {
      metrics.add(name, 0);
    }
    Semaphore free = new Semaphore(atOnce);
    int taken = 0;
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      for (URI feed : due) {
        if (deadline.left().compareTo(ENOUGH_FOR_ONE) < 0
            || !free.tryAcquire(deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
          break;
        }
        taken++;
        threads.execute(
            () -> {
              try {
                one(feed, deadline, log, metrics);
              } finally {
                free.release();
              }
            });
      }
      threads.shutdown();
      if (!threads.awaitTermination(deadline.left().toMillis(), TimeUnit.MILLISECONDS)) {
        log.warn("out of time: the feeds under way are polled again later");
      }
    } finally {
      threads.shutdownNow();
    }
    return new PollCounts(
        due.size(),
        (int) metrics.count("FeedsPolled"),
        (int) metrics.count("FeedsNotModified"),
        (int) metrics.count("FeedsFailed"),
        (int) metrics.count("EntriesSent"),
        due.size() - taken);
  }

  private void one(URI feed, Deadline deadline, Log log, Metrics metrics) {
    Log line = log.with("feed", feed.toString());
    try {
      FeedState state = table.claim(feed, clock.instant(), clock.instant().plus(CLAIM));
      tell(
          state == null ? new PollOutcome.Taken() : poller.poll(state, deadline.left()),
          line,
          metrics);
    } catch (RuntimeException e) {
      // A fault of ours or of a service: this feed is due again when its claim runs out.
      metrics.add("FeedsFailed", 1);
      line.error("feed failed", "reason", e.toString());
    }
  }

  private static void tell(PollOutcome outcome, Log line, Metrics metrics) {
    switch (outcome) {
      case PollOutcome.Polled polled -> {
        metrics.add("FeedsPolled", 1);
        metrics.add("EntriesSent", polled.sent());
        line.info(
            "feed polled",
            "sent",
            polled.sent(),
            "unsent",
            polled.unsent(),
            "skipped",
            polled.skipped());
      }
      case PollOutcome.NotModified same -> {
        metrics.add("FeedsNotModified", 1);
        line.info("feed not modified");
      }
      case PollOutcome.PutOff putOff -> {
        metrics.add("FeedsFailed", 1);
        line.warn("feed put off", "reason", putOff.why());
      }
      case PollOutcome.Failed failed -> {
        metrics.add("FeedsFailed", 1);
        line.warn("feed failed", "reason", failed.why());
      }
      case PollOutcome.Stopped stopped -> {
        metrics.add("FeedsFailed", 1);
        line.warn("feed stopped", "reason", stopped.why());
      }
      case PollOutcome.Taken taken -> line.info("feed taken by another invocation");
    }
  }
}
