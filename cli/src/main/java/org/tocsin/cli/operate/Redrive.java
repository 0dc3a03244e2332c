package org.tocsin.cli.operate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Brings dead letters back to the queue that they were in: each is sent first and deleted then, so
 * that a death between the two doubles a message, which changes nothing, and loses none. One pass:
 * what fails again meanwhile and comes back is left where it is. One thread.
 */
public final class Redrive {

  /** Which queue feeds which function. */
  private static final Map<String, String> FUNCTIONS =
      Map.of("ScrapeArticleFunction", "ScrapeQueue", "StoreIncidentsFunction", "StoreQueue");

  private static final int RECEIVE = 10;

  /**
   * Longer than a pass over the most letters takes; after it those that stay are in sight again.
   */
  private static final int LOOK_SECONDS = 120;

  private final SqsClient sqs;
  private final Deployment.Queue queue;

  private Redrive(SqsClient sqs, Deployment.Queue queue) {
    this.sqs = sqs;
    this.queue = queue;
  }

  /**
   * Of a queue.
   *
   * @param name of the queue, of its dead-letter queue or of the function that it feeds, as the
   *     template calls them; "Function" and "Queue" may be left out
   * @throws OperateException naming what there is
   */
  public static Redrive of(Deployment deployment, String name) {
    for (Deployment.Queue queue : deployment.queues()) {
      if (names(queue).stream().anyMatch(n -> n.equalsIgnoreCase(name))) {
        return new Redrive(deployment.sqs(), queue);
      }
    }
    throw new OperateException(
        deployment.label()
            + " has no queue or function "
            + name
            + ": expected one of "
            + deployment.queues().stream()
                .flatMap(q -> names(q).stream())
                .collect(Collectors.joining(", ")));
  }

  private static Set<String> names(Deployment.Queue queue) {
    Set<String> names = new LinkedHashSet<>();
    names.add(queue.name());
    names.add(queue.name().replace("Queue", "DeadLetterQueue"));
    FUNCTIONS.forEach(
        (function, feeds) -> {
          if (feeds.equals(queue.name())) {
            names.add(function);
            names.add(function.replace("Function", ""));
          }
        });
    return names;
  }

  /** What a pass found. */
  public record Pass(int letters, int sent, boolean more) {}

  /**
   * Goes over the dead letters.
   *
   * @param most at most so many
   * @param send whether they are sent again; else they are only shown, and are out of others' sight
   *     for two minutes
   * @param shown takes each letter
   * @throws OperateException where the queues cannot be reached; what was done stays done
   */
  public Pass run(int most, boolean send, Consumer<DeadLetter> shown) {
    Set<String> seen = new LinkedHashSet<>();
    int sent = 0;
    try {
      long there = QueueState.of(sqs, queue).deadLetters();
      List<Message> stay = new ArrayList<>();
      boolean again = true;
      while (again && seen.size() < Math.min(most, there)) {
        int wanted = (int) Math.min(RECEIVE, Math.min(most, there) - seen.size());
        List<Message> batch = receive(wanted);
        again = !batch.isEmpty();
        for (Message message : batch) {
          if (!seen.add(message.messageId())) {
            again = false;
            continue;
          }
          shown.accept(DeadLetter.of(queue.name(), message));
          if (send) {
            sqs.sendMessage(r -> r.queueUrl(queue.url()).messageBody(message.body()));
            sqs.deleteMessage(
                r -> r.queueUrl(queue.deadLetterUrl()).receiptHandle(message.receiptHandle()));
            sent++;
          } else {
            stay.add(message);
          }
        }
      }
      for (Message message : stay) {
        sqs.changeMessageVisibility(
            r ->
                r.queueUrl(queue.deadLetterUrl())
                    .receiptHandle(message.receiptHandle())
                    .visibilityTimeout(0));
      }
      return new Pass(seen.size(), sent, there > seen.size());
    } catch (SdkException e) {
      throw new OperateException(
          String.format(
              Locale.ROOT,
              "%s: %s (%d of the dead letters were sent again before)",
              queue.name(),
              e.getMessage(),
              sent),
          e);
    }
  }

  private List<Message> receive(int most) {
    return sqs.receiveMessage(
            r ->
                r.queueUrl(queue.deadLetterUrl())
                    .maxNumberOfMessages(most)
                    .visibilityTimeout(LOOK_SECONDS)
                    .waitTimeSeconds(1)
                    .messageAttributeNames("All"))
        .messages();
  }
}
