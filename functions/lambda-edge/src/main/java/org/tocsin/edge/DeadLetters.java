package org.tocsin.edge;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/**
 * Gives a message that failed for the last time to the dead-letter queue together with the reason,
 * which the queue service, moving it there by itself, would not know. Where that does not work, the
 * service moves it all the same. A death between the two leaves two dead letters in place of one,
 * never none. Safe for use by many threads.
 *
 * <p>Configured by {@code DEAD_LETTER_QUEUE_URL} and {@code MAX_RECEIVES} (1 to 1000, as the
 * queue's redrive policy has it); without the first nothing is taken.
 */
public final class DeadLetters {

  /** The message attribute that holds the reason. */
  public static final String REASON = "reason";

  /** The message attribute that holds when it failed for the last time, ISO 8601. */
  public static final String FAILED_AT = "failedAt";

  private static final int LONGEST_REASON = 2_000;

  private final AwsClients aws;
  private final Clock clock;
  private final String queueUrl;
  private final int mostReceives;

  /** Made when it is first needed, which is seldom. */
  private @Nullable SqsClient sqs;

  private DeadLetters(AwsClients aws, Clock clock, String queueUrl, int mostReceives) {
    this.aws = aws;
    this.clock = clock;
    this.queueUrl = queueUrl;
    this.mostReceives = mostReceives;
  }

  /**
   * As the environment says.
   *
   * @throws ConfigurationException naming every fault
   */
  public static DeadLetters of(Environment environment) {
    Settings settings = environment.settings();
    Where where = Where.of(settings);
    settings.check();
    return new DeadLetters(
        environment.aws(), environment.clock(), where.queueUrl(), where.mostReceives());
  }

  /**
   * Reads the settings, for a function that names all faults of its own at once.
   *
   * @param settings takes the faults
   */
  public static void read(Settings settings) {
    Where.of(settings);
  }

  private record Where(String queueUrl, int mostReceives) {

    static Where of(Settings settings) {
      return new Where(
          settings.textOrNone("DEAD_LETTER_QUEUE_URL", SettingForm.QUEUE),
          settings.number("MAX_RECEIVES", 1, 1000, 5));
    }
  }

  /** Whether the message is in the dead-letter queue now, and so is not to come back. */
  boolean take(SqsMessage message, String reason, Log log) {
    if (queueUrl.isEmpty() || message.receiveCount() < mostReceives) {
      return false;
    }
    Map<String, MessageAttributeValue> attributes = new LinkedHashMap<>();
    attributes.put(REASON, text(printable(reason)));
    attributes.put(FAILED_AT, text(clock.instant().toString()));
    try {
      sqs()
          .sendMessage(
              r -> r.queueUrl(queueUrl).messageBody(message.body()).messageAttributes(attributes));
      return true;
    } catch (SdkException e) {
      log.warn(
          "dead letter without its reason", "messageId", message.id(), "reason", e.getMessage());
      return false;
    }
  }

  /** What a message attribute may hold; of a longer reason it says how long it was. */
  private static String printable(String reason) {
    String plain = reason.replaceAll("[^\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}]", " ").strip();
    if (plain.isEmpty()) {
      return "not told";
    }
    return plain.length() <= LONGEST_REASON
        ? plain
        : plain.substring(0, LONGEST_REASON) + " … (" + plain.length() + " characters)";
  }

  private static MessageAttributeValue text(String value) {
    return MessageAttributeValue.builder().dataType("String").stringValue(value).build();
  }

  private synchronized SqsClient sqs() {
    SqsClient made = sqs;
    if (made == null) {
      made = aws.set("SQS", SqsClient.builder()).build();
      sqs = made;
    }
    return made;
  }
}
