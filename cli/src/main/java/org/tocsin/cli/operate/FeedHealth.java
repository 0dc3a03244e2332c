package org.tocsin.cli.operate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How the feeds fare. Feeds that were taken out of the list are not counted.
 *
 * @param total how many feeds there are
 * @param good the last poll of so many went well
 * @param failing of so many it did not, and they are tried again
 * @param gone so many are polled no more: their address is gone for good
 * @param notPolled so many were never polled yet
 * @param lastPollAt the newest poll of any, good or not; absent before the first
 * @param troubled those that fail or are gone, the longest first
 */
record FeedHealth(
    int total,
    int good,
    int failing,
    int gone,
    int notPolled,
    @Nullable Instant lastPollAt,
    List<Troubled> troubled) {

  /**
   * What is asked of each item; FeedTable's fingerprints, its largest part, stay where they are.
   */
  private static final String FIELDS =
      "feed, title, nextPollAt, polledAt, errors, firstErrorAt, lastErrorAt, lastError, removedAt";

  FeedHealth {
    troubled = List.copyOf(troubled);
  }

  /** The state of a feed that does not fare well. */
  enum State {
    /** It is tried again. */
    FAILING,
    /** It is polled no more. */
    GONE
  }

  /**
   * A feed that does not fare well.
   *
   * @param since the first of its failures in a row
   * @param error the last one
   */
  record Troubled(
      String feed,
      @Nullable String title,
      State state,
      int failures,
      @Nullable Instant since,
      @Nullable String error) {}

  /** Reads the table once; a read unit is some 4 KB of it. */
  static FeedHealth read(DynamoDbClient dynamoDb, String table) {
    Count count = new Count();
    dynamoDb
        .scanPaginator(s -> s.tableName(table).projectionExpression(FIELDS))
        .items()
        .forEach(count::add);
    return count.health();
  }

  /** Counts items. */
  private static final class Count {

    private int total;
    private int good;
    private int notPolled;
    private @Nullable Instant last;
    private final List<Troubled> troubled = new ArrayList<>();

    void add(Map<String, AttributeValue> item) {
      String feed = text(item, "feed");
      // The item that remembers the subscription list begins with "#".
      if (feed == null || feed.startsWith("#") || item.containsKey("removedAt")) {
        return;
      }
      total++;
      Instant polled = moment(item, "polledAt");
      last = later(last, later(polled, moment(item, "lastErrorAt")));
      AttributeValue errors = item.get("errors");
      int failures = errors == null || errors.n() == null ? 0 : Integer.parseInt(errors.n());
      boolean stopped = !item.containsKey("nextPollAt");
      if (stopped || failures > 0) {
        troubled.add(
            new Troubled(
                feed,
                text(item, "title"),
                stopped ? State.GONE : State.FAILING,
                failures,
                moment(item, "firstErrorAt"),
                text(item, "lastError")));
      } else if (polled == null) {
        notPolled++;
      } else {
        good++;
      }
    }

    FeedHealth health() {
      troubled.sort(
          Comparator.comparing((Troubled t) -> t.since() == null ? Instant.MAX : t.since())
              .thenComparing(Troubled::feed));
      int gone = (int) troubled.stream().filter(t -> t.state() == State.GONE).count();
      return new FeedHealth(total, good, troubled.size() - gone, gone, notPolled, last, troubled);
    }
  }

  private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && other.isAfter(one)) ? other : one;
  }

  private static @Nullable String text(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? null : value.s();
  }

  private static @Nullable Instant moment(Map<String, AttributeValue> item, String name) {
    String text = text(item, name);
    return text == null ? null : Instant.parse(text);
  }
}
