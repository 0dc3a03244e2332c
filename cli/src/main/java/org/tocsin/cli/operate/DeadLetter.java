package org.tocsin.cli.operate;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.tocsin.edge.DeadLetters;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * A message that failed too often.
 *
 * @param queue the queue that it was in before
 * @param subject what it is about: the address of an entry, the key of an object, else its
 *     beginning
 * @param reason why it failed the last time; absent where the function died over it or could not
 *     tell
 * @param failedAt when that was, ISO 8601; absent where the reason is
 */
public record DeadLetter(
    String queue, String subject, @Nullable String reason, @Nullable String failedAt) {

  private static final int LONGEST_SUBJECT = 200;

  static DeadLetter of(String queue, Message message) {
    return new DeadLetter(
        queue,
        subject(message.body()),
        attribute(message, DeadLetters.REASON),
        attribute(message, DeadLetters.FAILED_AT));
  }

  private static @Nullable String attribute(Message message, String name) {
    MessageAttributeValue value = message.messageAttributes().get(name);
    return value == null ? null : printable(value.stringValue());
  }

  private static String subject(String body) {
    String subject = "";
    try {
      JsonNode message = Json.readTree(body);
      JsonNode key = message.path("Records").path(0).path("s3").path("object").path("key");
      subject = message.path("url").asText(key.asText());
    } catch (MalformedRecordException e) {
      subject = "";
    }
    String line = printable(subject.isEmpty() ? body : subject);
    return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT) + "…";
  }

  /** Strangers write messages: nothing of them moves a terminal's cursor. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
  }
}
