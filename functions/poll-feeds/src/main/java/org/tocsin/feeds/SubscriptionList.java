package org.tocsin.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
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
    try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
      // Two services, neither of which needs the other's answer.
      CompletableFuture<@Nullable String> known =
          CompletableFuture.supplyAsync(table::listTag, beside);
      try (ResponseInputStream<GetObjectResponse> list =
          s3.getObject(g -> g.bucket(bucket).key(key))) {
        if (list.response().eTag().equals(known.join())) {
          list.abort();
        } else {
          reconcile(list, log);
        }
      }
    } catch (NoSuchKeyException e) {
      log.error("no subscription list: put an OPML file at " + place());
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + place(), e);
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException fault ? fault : e;
    }
  }

  private void reconcile(ResponseInputStream<GetObjectResponse> object, Log log)
      throws IOException {
    long bytes = object.response().contentLength();
    if (bytes > OpmlReader.LONGEST) {
      object.abort();
      log.error(
          "subscription list is too large: " + place(),
          "bytes",
          bytes,
          "limit",
          OpmlReader.LONGEST);
      return;
    }
    Subscriptions list;
    try {
      list = new OpmlReader().read(object.readAllBytes());
    } catch (UnreadableFeedException e) {
      log.error("subscription list is unreadable: " + place(), "reason", e.getMessage());
      return;
    }
    list.faults().forEach(fault -> log.warn("subscription list: " + fault));
    int changes = table.reconcile(list.feeds(), object.response().eTag(), clock.instant());
    log.info("subscription list read", "feeds", list.feeds().size(), "changes", changes);
  }

  private String place() {
    return "s3://" + bucket + "/" + key;
  }
}
