package org.tocsin.cli.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An SQS queue of the template.
 *
 * @param name the queue's name
 * @param attributes visibility timeout, retention and the like, as SQS spells them
 * @param redrive where messages go that were received too often
 */
public record QueueSpec(String name, Map<String, String> attributes, @Nullable Redrive redrive) {

  /**
   * A redrive policy.
   *
   * @param deadLetterQueue the name of the queue that takes the dead letters
   * @param maxReceiveCount how often a message is received before it goes there
   */
  public record Redrive(String deadLetterQueue, int maxReceiveCount) {}

  /** Copies the map. */
  public QueueSpec {
    attributes = Map.copyOf(attributes);
  }
}
