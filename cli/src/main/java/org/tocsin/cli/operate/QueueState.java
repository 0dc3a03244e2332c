package org.tocsin.cli.operate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * How full a queue is. The figures are SQS's own, which may lag by some seconds.
 *
 * @param queue as the template calls it
 * @param waiting messages that nobody works on yet
 * @param atWork messages that a function works on, or that failed and come back later
 * @param deadLetters messages in the dead-letter queue beside it
 */
record QueueState(String queue, long waiting, long atWork, long deadLetters) {

  private static final List<QueueAttributeName> DEPTHS =
      List.of(
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
          QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

  static QueueState of(SqsClient sqs, Deployment.Queue queue) {
    Map<QueueAttributeName, Long> depths = depths(sqs, queue.url());
    long waiting = depths.getOrDefault(DEPTHS.get(0), 0L) + depths.getOrDefault(DEPTHS.get(2), 0L);
    long dead =
        depths(sqs, queue.deadLetterUrl()).values().stream().mapToLong(Long::longValue).sum();
    return new QueueState(queue.name(), waiting, depths.getOrDefault(DEPTHS.get(1), 0L), dead);
  }

  private static Map<QueueAttributeName, Long> depths(SqsClient sqs, String url) {
    Map<QueueAttributeName, Long> depths = new EnumMap<>(QueueAttributeName.class);
    sqs.getQueueAttributes(r -> r.queueUrl(url).attributeNames(DEPTHS))
        .attributes()
        .forEach((name, value) -> depths.put(name, Long.valueOf(value)));
    return depths;
  }
}
