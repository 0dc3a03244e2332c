package org.tocsin.feeds.poll;

import java.util.List;

/** What became of one feed's poll. */
public sealed interface PollOutcome {

  /**
   * The feed was read.
   *
   * @param sent the ids of the new entries that went to the queue
   * @param unsent how many the queue did not take; they are new again at the next poll
   * @param skipped new entries that were left out: too old, or without a link
   */
  record Polled(List<String> sent, int unsent, int skipped) implements PollOutcome {

    /** Copies the ids. */
    public Polled {
      sent = List.copyOf(sent);
    }
  }

  /** The feed has not changed. */
  record NotModified() implements PollOutcome {}

  /** The server asked us to come back later. */
  record PutOff(String why) implements PollOutcome {}

  /** The feed could not be fetched or read; it is polled again later, less and less often. */
  record Failed(String why) implements PollOutcome {}

  /** The feed is gone for good and is polled no more. */
  record Stopped(String why) implements PollOutcome {}

  /**
   * Our own time ran out, or the host asks for longer pauses than there is time for: no fault of
   * the feed's, which stays due.
   */
  record Left(String why) implements PollOutcome {}

  /** Another invocation has it. */
  record Taken() implements PollOutcome {}
}
