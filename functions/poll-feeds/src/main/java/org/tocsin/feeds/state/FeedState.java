package org.tocsin.feeds.state;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a feed: its item in FeedTable.
 *
 * @param feed its address
 * @param title what the subscription list calls it
 * @param nextPollAt when it is due, whole seconds; absent for a feed that is polled no more
 * @param etag of the last answer, as received
 * @param lastModified of the last answer, as received
 * @param contentHash of the last body
 * @param seen the entries that were sent
 * @param rhythm when the feed asks to be polled, and how often it brings news
 * @param move where the feed has moved to, or seems to move
 * @param polledAt the last good poll; absent before the first
 * @param errors failures in a row
 * @param firstErrorAt the first of them
 * @param lastErrorAt the last of them
 * @param lastError what it was
 * @param version counts the writes, so that no write overwrites another
 */
public record FeedState(
    URI feed,
    @Nullable String title,
    @Nullable Instant nextPollAt,
    @Nullable String etag,
    @Nullable String lastModified,
    @Nullable String contentHash,
    Fingerprints seen,
    Rhythm rhythm,
    Move move,
    @Nullable Instant polledAt,
    int errors,
    @Nullable Instant firstErrorAt,
    @Nullable Instant lastErrorAt,
    @Nullable String lastError,
    long version) {

  /** A feed that was never polled and is due at once. */
  public static FeedState subscribed(URI feed, @Nullable String title, Instant now) {
    return new FeedState(
        feed,
        title,
        now,
        null,
        null,
        null,
        Fingerprints.NONE,
        Rhythm.UNKNOWN,
        Move.NONE,
        null,
        0,
        null,
        null,
        null,
        0);
  }

  /** Whether it is to be polled by now. */
  public boolean isDue(Instant now) {
    return nextPollAt != null && !nextPollAt.isAfter(now);
  }

  /** The address to ask: the subscription's, or the one that it has moved to for good. */
  public URI address() {
    return move.address() == null ? feed : move.address();
  }

  /**
   * After a good poll.
   *
   * @param validators what the next poll is made conditional with
   */
  public FeedState polled(
      Instant now,
      Instant next,
      Validators validators,
      Fingerprints newSeen,
      Rhythm newRhythm,
      Move newMove) {
    return new FeedState(
        feed,
        title,
        next,
        validators.etag(),
        validators.lastModified(),
        validators.contentHash(),
        newSeen,
        newRhythm,
        newMove,
        now,
        0,
        null,
        null,
        null,
        version);
  }

  /** The same, asked at the subscription's own address again, unconditionally. */
  public FeedState movedBack() {
    return movedTo(null);
  }

  /** The same, asked at another address from now on, unconditionally. */
  public FeedState movedTo(@Nullable URI address) {
    return new FeedState(
        feed,
        title,
        nextPollAt,
        null,
        null,
        contentHash,
        seen,
        rhythm,
        new Move(address, null, 0),
        polledAt,
        errors,
        firstErrorAt,
        lastErrorAt,
        lastError,
        version);
  }

  /** The same, due at a moment. */
  public FeedState dueAt(Instant at) {
    return new FeedState(
        feed,
        title,
        at,
        etag,
        lastModified,
        contentHash,
        seen,
        rhythm,
        move,
        polledAt,
        errors,
        firstErrorAt,
        lastErrorAt,
        lastError,
        version);
  }

  /** After a poll that failed; {@code next} absent stops the feed. */
  public FeedState failed(Instant now, @Nullable Instant next, String why) {
    return new FeedState(
        feed,
        title,
        next,
        etag,
        lastModified,
        contentHash,
        seen,
        rhythm,
        move,
        polledAt,
        errors + 1,
        firstErrorAt == null ? now : firstErrorAt,
        now,
        why,
        version);
  }
}
