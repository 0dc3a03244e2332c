package org.tocsin.cli.local;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tocsin.cli.template.BucketSpec;
import org.tocsin.pipeline.json.Json;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Tells queues of new objects with the message that S3 sends. Keys are encoded as S3 does it: as in
 * a form, save that "/" stays.
 */
final class S3Notifications implements ObjectListener {

  private final SqsClient sqs;
  private final String region;
  private final Clock clock = Clock.systemUTC();
  private final Map<String, String> queueUrls = new ConcurrentHashMap<>();
  private volatile List<BucketSpec> buckets = List.of();

  S3Notifications(SqsClient sqs, String region) {
    this.sqs = sqs;
    this.region = region;
  }

  /** What is told from now on. */
  void set(List<BucketSpec> buckets) {
    this.buckets = List.copyOf(buckets);
  }

  @Override
  public void put(String change, String bucket, String key, long size, String etag) {
    for (BucketSpec spec : buckets) {
      if (spec.name().equals(bucket)) {
        for (BucketSpec.Notification notification : spec.notifications()) {
          if (notification.matches(change, key)) {
            send(notification.queue(), event(change, bucket, key, size, etag));
          }
        }
      }
    }
  }

  private void send(String queue, String body) {
    String url =
        queueUrls.computeIfAbsent(queue, q -> sqs.getQueueUrl(r -> r.queueName(q)).queueUrl());
    sqs.sendMessage(r -> r.queueUrl(url).messageBody(body));
  }

  private String event(String change, String bucket, String key, long size, String etag) {
    return Json.write(
        Map.of(
            "Records",
            List.of(
                Map.of(
                    "eventVersion",
                    "2.1",
                    "eventSource",
                    "aws:s3",
                    "awsRegion",
                    region,
                    "eventTime",
                    clock.instant().toString(),
                    "eventName",
                    change,
                    "s3",
                    Map.of(
                        "s3SchemaVersion",
                        "1.0",
                        "bucket",
                        Map.of("name", bucket, "arn", "arn:aws:s3:::" + bucket),
                        "object",
                        Map.of("key", encode(key), "size", size, "eTag", etag))))));
  }

  static String encode(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
