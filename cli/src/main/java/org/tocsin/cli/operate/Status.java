package org.tocsin.cli.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * How a system fares, at a moment.
 *
 * @param checkedAt the moment
 * @param system what it is called
 * @param attention what wants a person, in lines; empty where all is well
 * @param queues the queues, in the order in which the data goes
 * @param feeds how the feeds fare
 * @param latest what came last
 */
public record Status(
    Instant checkedAt,
    String system,
    List<String> attention,
    List<QueueState> queues,
    FeedHealth feeds,
    Latest latest) {

  /** Copies the lists. */
  public Status {
    attention = List.copyOf(attention);
    queues = List.copyOf(queues);
  }

  /**
   * Looks at a system without changing anything in it.
   *
   * @param stale after so long without a poll, an article, or a good poll of a feed, a person is to
   *     look
   * @param mostArticles how many articles are looked at for the newest
   * @throws OperateException naming what cannot be asked
   */
  public static Status of(Deployment at, Duration stale, int mostArticles, Instant now) {
    try {
      List<QueueState> queues =
          at.queues().stream().map(queue -> QueueState.of(at.sqs(), queue)).toList();
      FeedHealth feeds = FeedHealth.read(at.dynamoDb(), at.feedTable());
      Latest latest = Latest.read(at, mostArticles, now);
      List<String> attention = attention(queues, feeds, latest, stale, now);
      return new Status(now, at.label(), attention, queues, feeds, latest);
    } catch (SdkException e) {
      throw new OperateException("cannot ask " + at.label() + ": " + e.getMessage(), e);
    }
  }

  /** What wants a person. */
  static List<String> attention(
      List<QueueState> queues, FeedHealth feeds, Latest latest, Duration stale, Instant now) {
    List<String> lines = new ArrayList<>();
    for (QueueState queue : queues) {
      if (queue.deadLetters() > 0) {
        lines.add(
            String.format(
                Locale.ROOT,
                "%d dead letters of %s: 'tocsin redrive' shows why and sends them again",
                queue.deadLetters(),
                queue.queue()));
      }
    }
    if (feeds.total() == 0) {
      lines.add("no feeds: 'tocsin feeds add' makes the list");
    } else if (isStale(feeds.lastPollAt(), stale, now)) {
      lines.add("no feed was polled " + since(feeds.lastPollAt(), now));
    }
    if (feeds.gone() > 0) {
      lines.add(feeds.gone() + " feeds are polled no more, their address is gone");
    }
    long failing =
        feeds.troubled().stream()
            .filter(t -> t.state() == FeedHealth.State.FAILING)
            .filter(t -> t.since() != null && isStale(t.since(), stale, now))
            .count();
    if (failing > 0) {
      lines.add(failing + " feeds have failed for more than " + Ago.of(stale));
    }
    if (feeds.total() > 0 && isStale(latest.articleAt(), stale, now)) {
      lines.add("no article was stored " + since(latest.articleAt(), now));
    }
    if (latest.notCoded() > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%d of the newest %d articles wait to be coded for more than half an hour",
              latest.notCoded(),
              latest.examined()));
    }
    return lines;
  }

  private static boolean isStale(@Nullable Instant last, Duration stale, Instant now) {
    return last == null || last.isBefore(now.minus(stale));
  }

  private static String since(@Nullable Instant last, Instant now) {
    return last == null ? "yet" : "for " + Ago.of(Duration.between(last, now));
  }
}
