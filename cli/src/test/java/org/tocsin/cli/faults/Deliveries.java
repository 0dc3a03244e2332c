package org.tocsin.cli.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.pipeline.json.Json;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * Plays the event source of a function: hands out batches of a queue's messages, takes away those
 * that were dealt with, and lets the others come back at once.
 */
record Deliveries(SqsClient sqs, String url) {

  /** Up to ten messages that are there now. */
  List<Message> receive() {
    return sqs.receiveMessage(
            r ->
                r.queueUrl(url)
                    .maxNumberOfMessages(10)
                    .waitTimeSeconds(0)
                    .visibilityTimeout(3600)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  /** Ends a delivery: the failed come back, the others go. */
  void settle(List<Message> messages, Set<String> failed) {
    List<DeleteMessageBatchRequestEntry> done = new ArrayList<>();
    List<ChangeMessageVisibilityBatchRequestEntry> back = new ArrayList<>();
    for (Message message : messages) {
      String id = message.messageId();
      String handle = message.receiptHandle();
      if (failed.contains(id)) {
        back.add(
            ChangeMessageVisibilityBatchRequestEntry.builder()
                .id(id)
                .receiptHandle(handle)
                .visibilityTimeout(0)
                .build());
      } else {
        done.add(DeleteMessageBatchRequestEntry.builder().id(id).receiptHandle(handle).build());
      }
    }
    if (!done.isEmpty()) {
      sqs.deleteMessageBatch(r -> r.queueUrl(url).entries(done));
    }
    if (!back.isEmpty()) {
      sqs.changeMessageVisibilityBatch(r -> r.queueUrl(url).entries(back));
    }
  }

  /** Takes all bodies out. */
  List<String> drain() {
    List<String> bodies = new ArrayList<>();
    List<Message> batch = receive();
    while (!batch.isEmpty()) {
      batch.forEach(m -> bodies.add(m.body()));
      settle(batch, Set.of());
      batch = receive();
    }
    return bodies;
  }

  /** How many messages there are, in sight or not. */
  int depth() {
    return sqs
        .getQueueAttributes(
            r ->
                r.queueUrl(url)
                    .attributeNames(
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
        .attributes()
        .values()
        .stream()
        .mapToInt(Integer::parseInt)
        .sum();
  }

  /** Throws away whatever there is. */
  void clear() {
    if (depth() > 0) {
      sqs.purgeQueue(r -> r.queueUrl(url));
    }
  }

  /** Sends up to ten messages. */
  void send(List<String> bodies) {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    for (String body : bodies) {
      String id = Integer.toString(entries.size());
      entries.add(SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build());
    }
    sqs.sendMessageBatch(r -> r.queueUrl(url).entries(entries));
  }

  /** The event of a batch, as Lambda makes it. */
  static byte[] event(List<Message> messages) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (Message message : messages) {
      Map<String, Object> record = new LinkedHashMap<>();
      record.put("messageId", message.messageId());
      record.put("receiptHandle", message.receiptHandle());
      record.put("body", message.body());
      record.put("attributes", message.attributesAsStrings());
      record.put("eventSource", "aws:sqs");
      records.add(record);
    }
    return Json.write(Map.of("Records", records)).getBytes(StandardCharsets.UTF_8);
  }
}
