package org.tocsin.cli.lambda;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.pipeline.json.Json;
import software.amazon.awssdk.services.sqs.model.Message;

/** Makes the event that Lambda passes to a function for a batch of messages. */
final class SqsEvent {

  private SqsEvent() {}

  static byte[] of(List<Message> messages, String queueArn, String region) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (Message message : messages) {
      Map<String, Object> record = new LinkedHashMap<>();
      record.put("messageId", message.messageId());
      record.put("receiptHandle", message.receiptHandle());
      record.put("body", message.body());
      record.put("attributes", message.attributesAsStrings());
      record.put("messageAttributes", Map.of());
      record.put("md5OfBody", message.md5OfBody());
      record.put("eventSource", "aws:sqs");
      record.put("eventSourceARN", queueArn);
      record.put("awsRegion", region);
      records.add(record);
    }
    return Json.write(Map.of("Records", records)).getBytes(StandardCharsets.UTF_8);
  }
}
