package org.tocsin.cli.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.tocsin.cli.template.FunctionSpec;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Plays a Lambda event source mapping: receives batches from a queue, invokes the function with
 * each, deletes what it dealt with and leaves what it names as failed, which the queue hands out
 * again and in the end moves to its dead-letter queue.
 *
 * <p>Two things differ from Lambda, so that a local run ends in seconds: the batching window is
 * none, and a failed message comes back after {@link #RETRY_AFTER}, not after the queue's
 * visibility timeout. One that the function itself put off, as a site's Retry-After asks, comes
 * back when that says.
 */
public final class QueuePoller implements AutoCloseable {

  /** After which a failed message comes back. */
  public static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private static final Duration LONG_POLL = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(20);

  /** SQS hands out no more messages than this at once. */
  private static final int RECEIVE_LIMIT = 10;

  private final SqsClient sqs;
  private final LocalFunction function;
  private final FunctionSpec.QueueSource source;
  private final String queueUrl;
  private final String queueArn;
  private final String region;
  private final Consumer<String> faults;
  private final ExecutorService threads;
  private final AtomicInteger inFlight = new AtomicInteger();

  /** When the messages that the function put off come back, as {@link System#nanoTime} has it. */
  private final Map<String, Long> putOff = new ConcurrentHashMap<>();

  private volatile boolean stopped;

  private QueuePoller(
      SqsClient sqs,
      LocalFunction function,
      FunctionSpec.QueueSource source,
      String region,
      Consumer<String> faults) {
    this.sqs = sqs;
    this.function = function;
    this.source = source;
    this.region = region;
    this.faults = faults;
    this.queueUrl = sqs.getQueueUrl(r -> r.queueName(source.queue())).queueUrl();
    this.queueArn = "arn:aws:sqs:" + region + ":000000000000:" + source.queue();
    this.threads = Executors.newCachedThreadPool();
  }

  /**
   * Starts to poll.
   *
   * @param sqs the queue service; the caller closes it after the poller
   * @param function the function to invoke; the caller closes it after the poller
   * @param source what the template says of the queue
   * @param region the region that events name
   * @param faults takes a line for each invocation that failed as a whole
   */
  public static QueuePoller start(
      SqsClient sqs,
      LocalFunction function,
      FunctionSpec.QueueSource source,
      String region,
      Consumer<String> faults) {
    QueuePoller poller = new QueuePoller(sqs, function, source, region, faults);
    for (int i = 0; i < source.concurrency(); i++) {
      poller.threads.execute(poller::poll);
    }
    return poller;
  }

  /** How many invocations run now, or are about to. */
  public int inFlight() {
    return inFlight.get();
  }

  /** How many messages the function put off, as a site asked, that are not back yet. */
  public int putOff() {
    long now = System.nanoTime();
    putOff.values().removeIf(back -> back - now <= 0);
    return putOff.size();
  }

  private void poll() {
    while (!stopped) {
      try {
        List<Message> messages = receive();
        if (!messages.isEmpty()) {
          inFlight.incrementAndGet();
          try {
            settle(messages, invoke(messages));
          } finally {
            inFlight.decrementAndGet();
          }
        }
      } catch (SdkException e) {
        if (!stopped) {
          faults.accept(source.queue() + ": " + e.getMessage());
        }
      }
    }
  }

  private List<Message> receive() {
    List<Message> messages = new ArrayList<>();
    int wanted = source.batchSize();
    while (messages.size() < wanted) {
      int most = Math.min(RECEIVE_LIMIT, wanted - messages.size());
      int wait = messages.isEmpty() ? (int) LONG_POLL.toSeconds() : 0;
      List<Message> more =
          sqs.receiveMessage(
                  r ->
                      r.queueUrl(queueUrl)
                          .maxNumberOfMessages(most)
                          .waitTimeSeconds(wait)
                          .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
              .messages();
      messages.addAll(more);
      if (more.size() < most) {
        break;
      }
    }
    return messages;
  }

  /** The ids of the messages that failed. */
  private Set<String> invoke(List<Message> messages) {
    Set<String> failed = new HashSet<>();
    try {
      byte[] answer = function.invoke(SqsEvent.of(messages, queueArn, region));
      if (source.partialFailures()) {
        JsonNode items =
            Json.readTree(new String(answer, StandardCharsets.UTF_8)).path("batchItemFailures");
        items.forEach(item -> failed.add(item.path("itemIdentifier").asText()));
        failed.removeIf(String::isEmpty);
      }
    } catch (InvocationException | MalformedRecordException e) {
      faults.accept(function.spec().name() + ": " + e.getMessage());
      messages.forEach(m -> failed.add(m.messageId()));
    }
    return failed;
  }

  private void settle(List<Message> messages, Set<String> failed) {
    for (Message message : messages) {
      Duration hidden = PutOff.take(message.receiptHandle());
      if (failed.contains(message.messageId()) && hidden != null) {
        putOff.put(message.messageId(), System.nanoTime() + hidden.toNanos());
      } else if (failed.contains(message.messageId())) {
        sqs.changeMessageVisibility(
            r ->
                r.queueUrl(queueUrl)
                    .receiptHandle(message.receiptHandle())
                    .visibilityTimeout((int) RETRY_AFTER.toSeconds()));
      } else {
        sqs.deleteMessage(r -> r.queueUrl(queueUrl).receiptHandle(message.receiptHandle()));
      }
    }
  }

  /** Takes no more messages and waits, for a limited time, for the invocations that run. */
  @Override
  public void close() {
    stopped = true;
    threads.shutdown();
    try {
      if (!threads.awaitTermination(STOP.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
