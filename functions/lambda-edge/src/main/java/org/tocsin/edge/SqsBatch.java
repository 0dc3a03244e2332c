package org.tocsin.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;

/**
 * A batch of SQS messages and the partial answer to it: only the messages that failed come back.
 * Each message is worked on by a virtual thread of its own; what is not done by the deadline is
 * told as failed before Lambda ends the invocation. A step that throws fails its own message only.
 */
public final class SqsBatch {

  private final List<SqsMessage> messages;

  private SqsBatch(List<SqsMessage> messages) {
    this.messages = List.copyOf(messages);
  }

  /**
   * Reads the event that Lambda passes in for a batch.
   *
   * @throws MalformedRecordException where it is not such an event
   */
  public static SqsBatch read(InputStream event) throws IOException, MalformedRecordException {
    byte[] bytes = event.readAllBytes();
    JsonNode records = Json.readTree(new String(bytes, StandardCharsets.UTF_8)).path("Records");
    if (!records.isArray()) {
      throw new MalformedRecordException(
          "not an SQS event: no Records", new IllegalArgumentException("Records"));
    }
    List<SqsMessage> messages = new ArrayList<>();
    for (JsonNode record : records) {
      if (!record.path("messageId").isTextual() || !record.path("body").isTextual()) {
        throw new MalformedRecordException(
            "not an SQS event: a record without messageId or body",
            new IllegalArgumentException("messageId, body"));
      }
      JsonNode attributes = record.path("attributes");
      messages.add(
          new SqsMessage(
              record.path("messageId").textValue(),
              record.path("body").textValue(),
              attributes.path("ApproximateReceiveCount").asInt(1),
              record.path("receiptHandle").textValue(),
              Traces.id(attributes.path("AWSTraceHeader").textValue())));
    }
    return new SqsBatch(messages);
  }

  /** The messages, in the order of the event. */
  public List<SqsMessage> messages() {
    return messages;
  }

  /**
   * Works on all messages at once and returns the ids of those that failed, in the order of the
   * event. Blocks until all are done or the deadline is past. One that failed for the last time
   * goes to the dead letters with its reason and is not among them.
   */
  public List<String> run(
      Function<SqsMessage, MessageResult> step, Deadline deadline, DeadLetters dead, Log log) {
    List<String> failed = new ArrayList<>();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      List<Future<MessageResult>> results = new ArrayList<>();
      for (SqsMessage message : messages) {
        results.add(threads.submit(() -> step.apply(message)));
      }
      for (int i = 0; i < messages.size(); i++) {
        SqsMessage message = messages.get(i);
        if (await(results.get(i), deadline) instanceof MessageResult.Retry retry) {
          if (!dead.take(message, retry.reason(), log)) {
            failed.add(message.id());
          }
          log.with("trace", message.trace())
              .warn(
                  "message failed",
                  "messageId",
                  message.id(),
                  "receiveCount",
                  message.receiveCount(),
                  "reason",
                  retry.reason());
        }
      }
    } finally {
      threads.shutdownNow();
    }
    return failed;
  }

  /** Writes the answer that an event source with ReportBatchItemFailures reads. */
  public static void answer(List<String> failed, OutputStream out) throws IOException {
    List<Map<String, String>> items =
        failed.stream().map(id -> Map.of("itemIdentifier", id)).toList();
    out.write(Json.write(Map.of("batchItemFailures", items)).getBytes(StandardCharsets.UTF_8));
  }

  private static MessageResult await(Future<MessageResult> result, Deadline deadline) {
    try {
      return result.get(deadline.left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      result.cancel(true);
      return MessageResult.retry("out of time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return MessageResult.retry("interrupted");
    } catch (ExecutionException e) {
      return MessageResult.retry("threw " + e.getCause());
    }
  }
}
