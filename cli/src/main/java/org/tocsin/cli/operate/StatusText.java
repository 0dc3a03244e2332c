package org.tocsin.cli.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.cli.output.TextTable;

/** A {@link Status} for a terminal. */
public final class StatusText {

  private static final int MOST_FEEDS = 10;

  private final Status status;
  private final int columns;

  /** Of a status, as wide as a terminal of so many columns. */
  public StatusText(Status status, int columns) {
    this.status = status;
    this.columns = columns;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(status.system()).append(": ");
    if (status.attention().isEmpty()) {
      text.append("all is well\n");
    } else {
      text.append("wants a look\n");
      status.attention().forEach(line -> text.append("  ! ").append(line).append('\n'));
    }
    text.append('\n').append(queues()).append('\n');
    feeds(text);
    latest(text);
    return text.toString();
  }

  private TextTable queues() {
    TextTable table =
        new TextTable(List.of("queue", "waiting", "at work", "dead letters"), columns);
    for (QueueState queue : status.queues()) {
      table.add(
          List.of(
              queue.queue(),
              Long.toString(queue.waiting()),
              Long.toString(queue.atWork()),
              Long.toString(queue.deadLetters())));
    }
    return table;
  }

  private void feeds(StringBuilder text) {
    FeedHealth feeds = status.feeds();
    text.append(
        String.format(
            Locale.ROOT,
            "feeds: %d good, %d failing, %d gone, %d not polled yet; last poll %s%n",
            feeds.good(),
            feeds.failing(),
            feeds.gone(),
            feeds.notPolled(),
            ago(feeds.lastPollAt())));
    if (!feeds.troubled().isEmpty()) {
      TextTable table = new TextTable(List.of("feed", "state", "since", "last error"), columns);
      for (FeedHealth.Troubled feed : feeds.troubled().subList(0, shown(feeds))) {
        table.add(
            List.of(
                feed.feed(),
                feed.state().name().toLowerCase(Locale.ROOT),
                ago(feed.since()),
                feed.error() == null ? "" : feed.error()));
      }
      text.append(table);
      int left = feeds.troubled().size() - shown(feeds);
      if (left > 0) {
        text.append(left).append(" more: --format json names all\n");
      }
    }
  }

  private static int shown(FeedHealth feeds) {
    return Math.min(MOST_FEEDS, feeds.troubled().size());
  }

  private void latest(StringBuilder text) {
    Latest latest = status.latest();
    text.append(
        String.format(
            Locale.ROOT,
            "articles: %s%d; newest stored %s; of the newest %d, %d not coded in time%n",
            latest.everyArticle() ? "" : "more than ",
            latest.articlesSeen(),
            ago(latest.articleAt()),
            latest.examined(),
            latest.notCoded()));
    if (latest.incidents().isEmpty()) {
      text.append("incidents: none in the newest articles\n");
      return;
    }
    TextTable table =
        new TextTable(List.of("latest incidents", "day", "place", "updated"), columns);
    for (Latest.Line line : latest.incidents()) {
      table.add(
          List.of(
              line.type(),
              line.day() == null ? "" : line.day(),
              line.place() == null ? "" : line.place(),
              ago(line.updatedAt())));
    }
    text.append(table);
  }

  private String ago(@Nullable Instant at) {
    return at == null ? "never" : Ago.of(Duration.between(at, status.checkedAt())) + " ago";
  }
}
