package org.tocsin.article;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.tocsin.edge.Log;
import org.tocsin.edge.SqsMessage;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Puts a message off where a site says when it wants to be asked again. The queue's own pause
 * between two tries is longer than most sites ask for; only what is longer still has to be told to
 * the queue. Safe for use by many threads.
 */
final class Postponement {

  /** Shorter than the queue's own pause (its visibility timeout) less an invocation. */
  static final Duration QUEUES_OWN = Duration.ofMinutes(10);

  /** SQS hides a message for twelve hours at most, counted from when it was received. */
  static final Duration LONGEST = Duration.ofHours(11);

  private final Supplier<SqsClient> sqs;
  private final String queueUrl;
  private final Clock clock;
  private final Log log;

  /** Of a queue's messages. */
  Postponement(Supplier<SqsClient> sqs, String queueUrl, Clock clock, Log log) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
    this.clock = clock;
    this.log = log;
  }

  /**
   * Hides the message until a moment, at most eleven hours from now. Where that fails it comes back
   * after the queue's own pause.
   */
  void until(SqsMessage message, Instant moment) {
    Duration wait = Duration.between(clock.instant(), moment);
    String handle = message.receiptHandle();
    if (handle == null || queueUrl.isEmpty() || wait.compareTo(QUEUES_OWN) <= 0) {
      return;
    }
    Duration hidden = wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    try {
      sqs.get()
          .changeMessageVisibility(
              r ->
                  r.queueUrl(queueUrl)
                      .receiptHandle(handle)
                      .visibilityTimeout((int) hidden.toSeconds()));
      log.info("message put off", "messageId", message.id(), "for", hidden);
    } catch (SdkException e) {
      log.warn("message not put off", "messageId", message.id(), "reason", e.getMessage());
    }
  }
}
