package org.tocsin.edge;

/** What became of a message: its step says so, the batch tells the event source. */
public sealed interface MessageResult {

  /** Done for good, whatever the outcome was: the message goes. */
  record Done() implements MessageResult {}

  /**
   * Not done: the message comes back after its visibility timeout, and ends in the dead-letter
   * queue when that does not help.
   *
   * @param reason why, for the log
   */
  record Retry(String reason) implements MessageResult {}

  /** The message goes. */
  static MessageResult done() {
    return new Done();
  }

  /** The message comes back. */
  static MessageResult retry(String reason) {
    return new Retry(reason);
  }
}
