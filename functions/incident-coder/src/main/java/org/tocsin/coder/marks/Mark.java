package org.tocsin.coder.marks;

/**
 * Words of a text and what they were taken for.
 *
 * @param paragraph 0 for the headline, from 1 on for the article's paragraphs
 * @param start where they start in the paragraph, UTF-16
 * @param end where they end, exclusive
 * @param kind what sort of words they are
 * @param says what they were taken to say: an actor's id and kind, a place with its country, days
 */
public record Mark(int paragraph, int start, int end, Kind kind, String says) {

  /** A sort of words. */
  public enum Kind {
    /** They tell that something happened. */
    EVENT,
    /** They name or describe who. */
    ACTOR,
    /** They name where. */
    PLACE,
    /** They tell when. */
    TIME,
    /** They tell how many were killed, injured or abducted. */
    TOLL,
    /** They name with what. */
    WEAPON,
    /** They name what can be hit. */
    TARGET,
    /** By them somebody takes an act upon himself. */
    CLAIM
  }
}
