package org.tocsin.feeds;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.tocsin.edge.Log;
import org.tocsin.feeds.opml.OpmlReader;
import org.tocsin.feeds.opml.Subscriptions;
import org.tocsin.feeds.read.UnreadableFeedException;
import org.tocsin.feeds.state.FeedTable;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * The subscription list in the bucket: when its ETag is another than last time, FeedTable is made
 * to agree with it. A list that is missing or unreadable changes nothing: what is subscribed stays
 * so.
 */
final class SubscriptionList {

  private final S3Client s3;
  private final String bucket;
  private final String key;
  private final FeedTable table;
  private final Clock clock;

  SubscriptionList(S3Client s3, PollFeedsSettings settings, FeedTable table, Clock clock) {
    this.s3 = s3;
    this.bucket = settings.bucket();
    this.key = settings.feedsKey();
    this.table = table;
    this.clock = clock;
  }

  void reconcile(Log log) {
    String place = "s3://" + bucket + "/" + key;
    HeadObjectResponse head;
    @Nullable String known;
    try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
      // Two services, neither of which needs the other's answer.
      CompletableFuture<@Nullable String> tag =
          CompletableFuture.supplyAsync(table::listTag, beside);
      head = s3.headObject(h -> h.bucket(bucket).key(key));
      known = tag.join();
    } catch (NoSuchKeyException e) {
      log.error("no subscription list: put an OPML file at " + place);
      return;
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
    if (head.eTag().equals(known)) {
      return;
    }
    if (head.contentLength() > OpmlReader.LONGEST) {
      log.error(
          "subscription list is too large: " + place,
          "bytes",
          head.contentLength(),
          "limit",
          OpmlReader.LONGEST);
      return;
    }
    var object = s3.getObjectAsBytes(g -> g.bucket(bucket).key(key));
    Subscriptions list;
    try {
      list = new OpmlReader().read(object.asByteArrayUnsafe());
    } catch (UnreadableFeedException e) {
      log.error("subscription list is unreadable: " + place, "reason", e.getMessage());
      return;
    }
    list.faults().forEach(fault -> log.warn("subscription list: " + fault));
    int changes = table.reconcile(list.feeds(), object.response().eTag(), clock.instant());
    log.info("subscription list read", "feeds", list.feeds().size(), "changes", changes);
  }
}
