package org.tocsin.feeds.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.edge.Deadline;
import org.tocsin.edge.Log;
import org.tocsin.edge.Metrics;
import org.tocsin.feeds.state.FeedState;
import org.tocsin.feeds.state.FeedTable;
import org.tocsin.feeds.state.RoundLease;
import org.tocsin.web.WebClient;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * One round over the feeds that are due, which no other invocation polls meanwhile. When time runs
 * short no more feeds are taken on; the rest stay due, and so do those that our own deadline cuts.
 * Each feed gives one log line.
 */
public final class PollRound {

  private static final int MOST_DUE = 20_000;

  /** A feed that was claimed, and whose poll died, is due again after this. */
  private static final Duration CLAIM = Duration.ofMinutes(16);

  /** From the deadline to the end of the process, and some seconds by which clocks may differ. */
  private static final Duration AFTERWARDS = Duration.ofSeconds(10);

  private final FeedTable table;
  private final FeedPoller poller;
  private final WebClient web;
  private final int atOnce;
  private final Duration hostPause;
  private final Clock clock;

  /**
   * With its collaborators.
   *
   * @param atOnce the most feeds that are polled at a time
   * @param hostPause from one request to a host to the next
   */
  public PollRound(
      FeedTable table,
      FeedPoller poller,
      WebClient web,
      int atOnce,
      Duration hostPause,
      Clock clock) {
    this.table = table;
    this.poller = poller;
    this.web = web;
    this.atOnce = atOnce;
    this.hostPause = hostPause;
    this.clock = clock;
  }

  /** Polls what is due until the deadline; nothing where another invocation does. */
  public PollCounts run(Deadline deadline, Log log, Metrics metrics) throws InterruptedException {
    for (String name : List.of("FeedsPolled", "FeedsNotModified", "FeedsFailed", "EntriesSent")) {
      metrics.add(name, 0);
    }
    RoundLease lease = table.round();
    RoundLease.Held held = lease.take(clock.instant(), deadline.at().plus(AFTERWARDS));
    if (held == null) {
      log.info("another invocation polls the feeds");
      return new PollCounts(0, 0, 0, 0, 0, 0);
    }
    if (held.afterDeath()) {
      log.warn("the round before died: each feed is claimed before it is polled");
    }
    try {
      return poll(deadline, held.afterDeath(), log, metrics);
    } finally {
      try {
        lease.release(held);
      } catch (SdkException e) {
        log.warn("the round could not be given back: it ends by itself", "reason", e.toString());
      }
    }
  }

  private PollCounts poll(Deadline deadline, boolean claiming, Log log, Metrics metrics)
      throws InterruptedException {
    List<URI> due = HostOrder.of(table.due(clock.instant(), MOST_DUE));
    AtomicInteger done = new AtomicInteger();
    HostLanes lanes =
        new HostLanes(
            atOnce,
            hostPause,
            web,
            deadline,
            feed -> done.addAndGet(one(feed, claiming, deadline, log, metrics) ? 1 : 0));
    try {
      hand(due, lanes);
    } finally {
      if (!lanes.finish()) {
        log.warn("out of time: the feeds under way stay due");
      }
    }
    return new PollCounts(
        due.size(),
        (int) metrics.count("FeedsPolled"),
        (int) metrics.count("FeedsNotModified"),
        (int) metrics.count("FeedsFailed"),
        (int) metrics.count("EntriesSent"),
        due.size() - done.get());
  }

  /** Reads the states of feeds as they are taken on, as many as one read brings. */
  private void hand(List<URI> due, HostLanes lanes) throws InterruptedException {
    for (int i = 0; i < due.size(); i += FeedTable.MOST_READ) {
      List<URI> some = due.subList(i, Math.min(due.size(), i + FeedTable.MOST_READ));
      for (FeedState feed : table.read(some, clock.instant())) {
        if (!lanes.add(feed)) {
          return;
        }
      }
    }
  }

  /** Whether the poll came to an end, good or bad. */
  private boolean one(
      FeedState read, boolean claiming, Deadline deadline, Log log, Metrics metrics) {
    Log line = log.with("feed", read.feed().toString());
    Instant now = clock.instant();
    try {
      FeedState state = claiming ? table.claim(read.feed(), now, now.plus(CLAIM)) : read;
      PollOutcome outcome = state == null ? new PollOutcome.Taken() : poller.poll(state, deadline);
      if (claiming && state != null && outcome instanceof PollOutcome.Left) {
        table.save(state, state.dueAt(now));
      }
      tell(outcome, line, metrics);
      return !(outcome instanceof PollOutcome.Left);
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        tell(new PollOutcome.Left("cut while it was being written down"), line, metrics);
        return false;
      }
      // A fault of ours or of a service.
      metrics.add("FeedsFailed", 1);
      line.error("feed failed", "reason", e.toString());
      putOff(read.feed(), now, line);
      return true;
    }
  }

  /** Not due again at once: what went wrong may do so each time. */
  private void putOff(URI feed, Instant now, Log line) {
    try {
      table.claim(feed, now, now.plus(CLAIM));
    } catch (SdkException e) {
      line.error("feed stays due", "reason", e.toString());
    }
  }

  private static void tell(PollOutcome outcome, Log line, Metrics metrics) {
    switch (outcome) {
      case PollOutcome.Polled polled -> {
        metrics.add("FeedsPolled", 1);
        metrics.add("EntriesSent", polled.sent().size());
        line.info(
            "feed polled",
            "sent",
            polled.sent().size(),
            "entries",
            polled.sent().isEmpty() ? null : polled.sent(),
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
      case PollOutcome.Left left -> line.info("feed left for the next round", "reason", left.why());
      case PollOutcome.Taken taken -> line.info("feed taken by another invocation");
    }
  }
}
