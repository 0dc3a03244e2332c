package org.tocsin.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tocsin.cli.template.Account;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Looks into queues without taking anything out of them. */
final class Queues {

  private static final List<QueueAttributeName> DEPTHS =
      List.of(
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

  /** For as long as a message that was looked at stays out of sight. */
  private static final int LOOK_SECONDS = 5;

  private final SqsClient sqs;
  private final Account account;

  Queues(SqsClient sqs, Account account) {
    this.sqs = sqs;
    this.account = account;
  }

  /** How many messages a queue holds, those at work included. */
  long depth(String queue) {
    Map<QueueAttributeName, String> depths =
        sqs.getQueueAttributes(r -> r.queueUrl(account.queueUrl(queue)).attributeNames(DEPTHS))
            .attributes();
    return depths.values().stream().mapToLong(Long::parseLong).sum();
  }

  /** The bodies of a queue's messages; none of them is at work. */
  List<String> bodies(String queue) {
    List<String> bodies = new ArrayList<>();
    while (true) {
      List<Message> messages =
          sqs.receiveMessage(
                  r ->
                      r.queueUrl(account.queueUrl(queue))
                          .maxNumberOfMessages(10)
                          .visibilityTimeout(LOOK_SECONDS))
              .messages();
      if (messages.isEmpty()) {
        return bodies;
      }
      messages.forEach(m -> bodies.add(m.body()));
    }
  }
}
