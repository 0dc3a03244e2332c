package org.tocsin.cli.operate;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.json.Json;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * Has the articles of a bucket coded again, as after an upgrade of the coder: it tells StoreQueue
 * of each, at a pace, as S3 does of a new one; StoreIncidents does the rest, and leaves those as
 * they are that the same coder coded before. How far it came is kept in the bucket. Used by one
 * thread.
 */
public final class Recode {

  /** S3 and SQS both take ten at most. */
  private static final int BATCH = 10;

  private static final int ARTICLES_BETWEEN_POSITIONS = 200;
  private static final String PREFIX = "articles/";

  /** What is coded again. */
  public enum From {
    /** The articles as they are stored. */
    ARTICLES,
    /** The articles, extracted again from their raw pages where these are still kept. */
    PAGES
  }

  /**
   * Where a recoding is.
   *
   * @param done articles that StoreQueue was told of, earlier runs of the command included
   * @param share how much of the keys is behind it, from 0 to 1: they are hashes, spread evenly
   */
  public record Progress(long done, double share) {}

  /**
   * What became of the pages.
   *
   * @param changed articles that now say something else
   * @param same articles that say the same
   * @param withoutPage articles whose page is no longer kept
   * @param keptAsTheyAre articles whose page this extractor takes for none, or for one of another
   *     address, or that are being written by another; they stay as they are
   */
  public record Pages(int changed, int same, int withoutPage, int keptAsTheyAre) {}

  /**
   * How a recoding ended.
   *
   * @param done articles that StoreQueue was told of, earlier runs of the command included
   * @param whole whether these are all
   * @param pages what became of their pages, where these were read
   */
  public record Outcome(long done, boolean whole, Pages pages) {}

  private final Deployment at;
  private final Pace pace;
  private final PageReadings readings;

  /** In a system, so many articles a second. */
  public Recode(Deployment at, Pace pace) {
    this.at = at;
    this.pace = pace;
    this.readings = new PageReadings(at.s3(), at.bucket());
  }

  /**
   * Does it, or goes on with one that was stopped.
   *
   * @param since articles that were stored or changed at this moment or later
   * @param restart whether to begin anew where one was stopped
   * @param progress told after each batch
   * @throws OperateException naming what cannot be read or told; give the command again
   */
  public Outcome run(Instant since, From from, boolean restart, Consumer<Progress> progress) {
    try {
      return work(since, from, restart, progress);
    } catch (SdkException e) {
      throw new OperateException(
          "recoding of "
              + at.label()
              + " stopped: "
              + e.getMessage()
              + "; the same command goes on from there",
          e);
    }
  }

  private Outcome work(Instant since, From from, boolean restart, Consumer<Progress> progress) {
    Position position = restart ? null : Position.find(at.s3(), at.bucket(), since, from);
    long done = position == null ? 0 : position.done();
    String after = position == null ? "" : position.after();
    long kept = done;
    List<S3Object> batch = new ArrayList<>();
    for (S3Object object : at.s3().listObjectsV2Paginator(listing(after)).contents()) {
      if (object.lastModified().isBefore(since)) {
        continue;
      }
      batch.add(object);
      if (batch.size() < BATCH) {
        continue;
      }
      if (!pass(batch, from)) {
        keep(since, from, after, done);
        return new Outcome(done, false, readings.counts());
      }
      done += batch.size();
      after = batch.getLast().key();
      batch.clear();
      progress.accept(new Progress(done, share(after)));
      if (done - kept >= ARTICLES_BETWEEN_POSITIONS) {
        keep(since, from, after, done);
        kept = done;
      }
    }
    if (!batch.isEmpty()) {
      if (!pass(batch, from)) {
        keep(since, from, after, done);
        return new Outcome(done, false, readings.counts());
      }
      done += batch.size();
    }
    Position.forget(at.s3(), at.bucket());
    progress.accept(new Progress(done, 1));
    return new Outcome(done, true, readings.counts());
  }

  private ListObjectsV2Request listing(String after) {
    ListObjectsV2Request.Builder request =
        ListObjectsV2Request.builder().bucket(at.bucket()).prefix(PREFIX);
    return after.isEmpty() ? request.build() : request.startAfter(after).build();
  }

  private void keep(Instant since, From from, String after, long done) {
    new Position(Position.VERSION, since, from, after, done).keep(at.s3(), at.bucket());
  }

  private boolean pass(List<S3Object> articles, From from) {
    if (!pace.take(articles.size())) {
      return false;
    }
    List<String> keys = articles.stream().map(S3Object::key).toList();
    // S3 itself tells of the articles that are written anew.
    List<String> toTell = from == From.PAGES ? readings.unchanged(keys) : keys;
    if (!toTell.isEmpty()) {
      tell(toTell);
    }
    return true;
  }

  private void tell(List<String> keys) {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    for (String key : keys) {
      entries.add(
          SendMessageBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .messageBody(notification(at.bucket(), key))
              .build());
    }
    String url = at.queue(Deployment.STORE_QUEUE).url();
    SendMessageBatchResponse answer =
        at.sqs().sendMessageBatch(r -> r.queueUrl(url).entries(entries));
    if (!answer.failed().isEmpty()) {
      throw new OperateException(
          "StoreQueue took only a part of a batch: "
              + answer.failed().getFirst().message()
              + "; the same command goes on from there");
    }
  }

  /** As S3 tells of an object. */
  static String notification(String bucket, String key) {
    String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
    return Json.write(
        Map.of(
            "Records",
            List.of(
                Map.of(
                    "eventSource",
                    "tocsin:recode",
                    "eventName",
                    "ObjectCreated:Put",
                    "s3",
                    Map.of("bucket", Map.of("name", bucket), "object", Map.of("key", encoded))))));
  }

  /** How far a key is among all keys, by the first four digits of the hash in it. */
  static double share(@Nullable String key) {
    String id = key == null ? "" : Latest.articleId(key);
    try {
      return id.length() < 4 ? 0 : Integer.parseInt(id.substring(0, 4), 16) / 65_536.0;
    } catch (NumberFormatException e) {
      return 0; // an article that somebody named otherwise
    }
  }
}
