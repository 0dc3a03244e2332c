package org.tocsin.coder.time;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.text.Sentence;

/**
 * Words that tell a time.
 *
 * @param sentence where
 * @param from the index of the first token
 * @param to the index after the last token
 * @param start where it starts in its paragraph, UTF-16; two may share a token, as in "6-7 January"
 * @param end where it ends, exclusive
 * @param kind how it tells the time
 * @param value the TIMEX3 value: {@code 2025-06-01}, {@code 2025-W22}, {@code P2D}, {@code
 *     PAST_REF}
 * @param window the days that it can mean; absent where they are not known
 */
public record TimeExpression(
    Sentence sentence,
    int from,
    int to,
    int start,
    int end,
    Kind kind,
    String value,
    @Nullable DayWindow window) {

  /** How an expression tells the time. */
  public enum Kind {
    /** When: "on Sunday", "last week", "in 2012". */
    POINT,
    /** A stretch up to now, over which totals run: "since last month", "so far this year". */
    SPAN,
    /** How long, or how old: "for five days". */
    DURATION,
    /** Again and again: "every Friday". */
    REPEATED,
    /** No calendar days: "now", "recently". */
    VAGUE
  }
}
