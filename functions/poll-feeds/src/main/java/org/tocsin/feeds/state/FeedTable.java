package org.tocsin.feeds.state;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tocsin.edge.FewAtOnce;
import org.tocsin.feeds.opml.Subscription;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * FeedTable: one item a feed, found by its address or, through the index {@code byNextPoll}, by
 * when it is due. One round at a time polls ({@link #round}); after one that died, each feed is
 * claimed before it is polled, by moving its due time on: so a feed that kills its round is not the
 * first of the next. A feed that is polled no more keeps its item and loses its place in the index.
 *
 * <p>Safe for use by many threads and many invocations.
 */
public final class FeedTable {

  private static final String INDEX = "byNextPoll";

  /** A word that DynamoDB keeps for itself. */
  private static final Map<String, String> SHARD = Map.of("#shard", "shard");

  /** Begins the keys of the items that are no feeds. */
  static final String OWN = "#";

  private static final URI LIST = URI.create(OWN + "subscriptions");

  /** The most that the service reads at once. */
  public static final int MOST_READ = 100;

  private static final int ATTEMPTS = 5;

  private final DynamoDbClient dynamo;
  private final String table;
  private final FewAtOnce turns = new FewAtOnce();

  /** On a table of that name. */
  public FeedTable(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
  }

  /** The right to poll. */
  public RoundLease round() {
    return new RoundLease(dynamo, table);
  }

  private record Due(URI feed, String at) {}

  /** The feeds that are due, the longest due first, at most so many. */
  public List<URI> due(Instant now, int most) {
    List<Supplier<List<Due>>> shards = new ArrayList<>();
    for (int shard = 0; shard < FeedItem.SHARDS; shard++) {
      String key = Integer.toString(shard);
      shards.add(() -> due(key, now, most));
    }
    List<Due> due = together(shards).stream().flatMap(List::stream).toList();
    return due.stream().sorted(Comparator.comparing(Due::at)).limit(most).map(Due::feed).toList();
  }

  private List<Due> due(String shard, Instant now, int most) {
    return dynamo
        .queryPaginator(
            q ->
                q.tableName(table)
                    .indexName(INDEX)
                    .keyConditionExpression("#shard = :shard and nextPollAt <= :now")
                    .expressionAttributeNames(SHARD)
                    .expressionAttributeValues(
                        Map.of(":shard", FeedItem.text(shard), ":now", FeedItem.time(now))))
        .items()
        .stream()
        .limit(most)
        .map(
            item ->
                new Due(URI.create(FeedItem.key(item, "feed")), FeedItem.key(item, "nextPollAt")))
        .toList();
  }

  /**
   * The states of due feeds, at most {@value #MOST_READ}, in their order.
   *
   * @return without those that are not due any more, and those that the service was too busy for
   */
  public List<FeedState> read(List<URI> feeds, Instant now) {
    Map<String, FeedState> found = new HashMap<>();
    List<Map<String, AttributeValue>> keys = feeds.stream().map(FeedItem::key).toList();
    for (int attempt = 0; attempt < ATTEMPTS && !keys.isEmpty(); attempt++) {
      KeysAndAttributes asked = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
      var answer = dynamo.batchGetItem(b -> b.requestItems(Map.of(table, asked)));
      for (var item : answer.responses().getOrDefault(table, List.of())) {
        found.put(FeedItem.key(item, "feed"), FeedItem.read(item));
      }
      KeysAndAttributes left = answer.unprocessedKeys().get(table);
      keys = left == null ? List.of() : left.keys();
    }
    return feeds.stream()
        .map(feed -> found.get(feed.toString()))
        .filter(Objects::nonNull)
        .filter(state -> state.isDue(now))
        .toList();
  }

  /**
   * Claims a due feed until a moment.
   *
   * @return its state, or null where another has claimed it or it is not due any more
   */
  public @Nullable FeedState claim(URI feed, Instant now, Instant until) {
    UpdateItemRequest request =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(FeedItem.key(feed))
            .updateExpression("set nextPollAt = :until add version :one")
            .conditionExpression("nextPollAt <= :now and attribute_exists(#shard)")
            .expressionAttributeNames(SHARD)
            .expressionAttributeValues(
                Map.of(
                    ":until", FeedItem.time(until),
                    ":now", FeedItem.time(now),
                    ":one", FeedItem.number(1)))
            .returnValues(ReturnValue.ALL_NEW)
            .build();
    try {
      return FeedItem.read(turns.call(() -> dynamo.updateItem(request)).attributes());
    } catch (ConditionalCheckFailedException e) {
      return null;
    }
  }

  /**
   * Writes what a poll learned, if nobody wrote since the state was read.
   *
   * @param before as it was read
   * @return false where somebody did: then nothing was written
   */
  public boolean save(FeedState before, FeedState after) {
    FeedItem.Change change = FeedItem.change(before, after);
    return turns.call(() -> update(before.feed(), change, "version = :read"));
  }

  /** False where the condition does not hold: then nothing was written. */
  private boolean update(URI feed, FeedItem.Change change, String condition) {
    try {
      dynamo.updateItem(
          u ->
              u.tableName(table)
                  .key(FeedItem.key(feed))
                  .updateExpression(change.expression())
                  .conditionExpression(condition)
                  .expressionAttributeNames(change.names())
                  .expressionAttributeValues(change.values()));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  /** A feed's state, or null for a feed that was never subscribed to. */
  public @Nullable FeedState find(URI feed) {
    Map<String, AttributeValue> item =
        dynamo.getItem(g -> g.tableName(table).key(FeedItem.key(feed)).consistentRead(true)).item();
    return item.isEmpty() ? null : FeedItem.read(item);
  }

  /** The ETag of the subscription list that the table agrees with, or null before the first. */
  public @Nullable String listTag() {
    // A query, as for the feeds that are due: one operation less to make ready at a cold start.
    var items =
        dynamo
            .query(
                q ->
                    q.tableName(table)
                        .keyConditionExpression("feed = :list")
                        .expressionAttributeValues(Map.of(":list", FeedItem.text(LIST.toString())))
                        .consistentRead(true))
            .items();
    return items.isEmpty() ? null : FeedItem.get(items.getFirst(), "etag");
  }

  /**
   * Makes the table agree with a list: new feeds are due at once, feeds that left are polled no
   * more though remembered, feeds that came back are due again.
   *
   * @param tag the list's ETag, written last: a reconciliation that dies is done again
   * @return how many feeds came or went
   */
  public int reconcile(List<Subscription> list, String tag, Instant now) {
    Map<String, Boolean> polled = new HashMap<>();
    for (var item :
        dynamo
            .scanPaginator(
                s ->
                    s.tableName(table).projectionExpression("feed, removedAt").consistentRead(true))
            .items()) {
      polled.put(FeedItem.key(item, "feed"), !item.containsKey("removedAt"));
    }
    List<Runnable> changes = new ArrayList<>();
    for (Subscription subscription : list) {
      Boolean known = polled.remove(subscription.feed().toString());
      if (known == null) {
        changes.add(() -> add(subscription, now));
      } else if (!known) {
        changes.add(() -> restore(subscription.feed(), now));
      }
    }
    polled.keySet().removeIf(key -> key.startsWith(OWN));
    polled.forEach(
        (feed, was) -> {
          if (was) {
            changes.add(() -> remove(URI.create(feed), now));
          }
        });
    together(changes.stream().map(FeedTable::done).toList());
    dynamo.updateItem(
        u ->
            u.tableName(table)
                .key(FeedItem.key(LIST))
                .updateExpression("set etag = :tag")
                .expressionAttributeValues(Map.of(":tag", FeedItem.text(tag))));
    return changes.size();
  }

  private static Supplier<Boolean> done(Runnable change) {
    return () -> {
      change.run();
      return true;
    };
  }

  /** Thousands of feeds may come at once: so many writes one by one would outlast an invocation. */
  private <T> List<T> together(List<Supplier<T>> calls) {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<CompletableFuture<T>> under = new ArrayList<>();
      for (Supplier<T> call : calls) {
        under.add(CompletableFuture.supplyAsync(() -> turns.call(call), threads));
      }
      return under.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }

  private void add(Subscription subscription, Instant now) {
    FeedState state = FeedState.subscribed(subscription.feed(), subscription.title(), now);
    // Where it has an item, another invocation reads the same list at the same time, and was first.
    update(state.feed(), FeedItem.added(state), "attribute_not_exists(feed)");
  }

  private void restore(URI feed, Instant now) {
    dynamo.updateItem(
        u ->
            u.tableName(table)
                .key(FeedItem.key(feed))
                .updateExpression(
                    "set #shard = :shard, nextPollAt = :now remove removedAt add version :one")
                .expressionAttributeNames(SHARD)
                .expressionAttributeValues(
                    Map.of(
                        ":shard", FeedItem.shard(feed),
                        ":now", FeedItem.time(now),
                        ":one", FeedItem.number(1))));
  }

  private void remove(URI feed, Instant now) {
    dynamo.updateItem(
        u ->
            u.tableName(table)
                .key(FeedItem.key(feed))
                .updateExpression("set removedAt = :now remove #shard, nextPollAt add version :one")
                .expressionAttributeNames(SHARD)
                .expressionAttributeValues(
                    Map.of(":now", FeedItem.time(now), ":one", FeedItem.number(1))));
  }
}
