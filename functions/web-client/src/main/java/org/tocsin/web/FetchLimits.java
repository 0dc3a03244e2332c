package org.tocsin.web;

import java.time.Duration;

/**
 * How much a fetch may take. A limit that is passed is a named outcome; nothing is cut.
 *
 * @param bodyBytes the largest body, after inflation
 * @param response the longest silence of the server
 * @param total the longest time for the whole fetch, redirects included, name look-up included, the
 *     wait for the host's turn excluded
 * @param turn the longest wait for the host's other requests
 * @param redirects the most redirects that are followed
 */
public record FetchLimits(
    int bodyBytes, Duration response, Duration total, Duration turn, int redirects) {

  /** For a feed: 8 MB, 10 s of silence, 30 s in all. */
  public static final FetchLimits FEED =
      new FetchLimits(
          8 << 20, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(60), 8);

  /** For a page: 10 MB, 15 s of silence, 40 s in all. */
  public static final FetchLimits PAGE =
      new FetchLimits(
          10 << 20, Duration.ofSeconds(15), Duration.ofSeconds(40), Duration.ofSeconds(60), 8);

  /** Refuses limits that no fetch could keep. */
  public FetchLimits {
    if (bodyBytes < 1 || response.isNegative() || !total.isPositive() || redirects < 0) {
      throw new IllegalArgumentException("limits must be positive");
    }
  }

  /** The same with another total time. */
  public FetchLimits withTotal(Duration other) {
    return new FetchLimits(bodyBytes, response, other, turn, redirects);
  }

  /** The same, though no wait longer than a time: what is left of an invocation, say. */
  public FetchLimits atMost(Duration time) {
    return new FetchLimits(
        bodyBytes, shorter(response, time), shorter(total, time), shorter(turn, time), redirects);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** The same with another wait for the host's turn. */
  public FetchLimits withTurn(Duration other) {
    return new FetchLimits(bodyBytes, response, total, other, redirects);
  }

  /** The same with another size. */
  public FetchLimits withBodyBytes(int other) {
    return new FetchLimits(other, response, total, turn, redirects);
  }
}
