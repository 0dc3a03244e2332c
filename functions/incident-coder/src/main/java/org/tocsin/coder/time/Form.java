package org.tocsin.coder.time;

import org.jspecify.annotations.Nullable;

/**
 * What an expression says, before it is known which days that means. A year of 0 is one that is not
 * told, a year below 0 is before our era.
 */
sealed interface Form {

  /** "5 March", "5 March 2024", "5 March last year". */
  record Day(int year, int month, int day, @Nullable Lead ofYear) implements Form {}

  /** "Good Friday": days from Easter Sunday on. */
  record Feast(int year, boolean orthodox, int days) implements Form {}

  /** "the 20th". */
  record DayOfMonth(int day) implements Form {}

  /** "March", "March 2024", "last March", "March of that year". */
  record Month(int year, int month, @Nullable Lead lead, @Nullable Lead ofYear) implements Form {}

  /**
   * "1941".
   *
   * @param weak whether only the years around it in the text can tell that it is a year
   * @param aside whether it stands in brackets or before a noun, and moves the story nowhere
   */
  record Year(int year, boolean weak, boolean aside) implements Form {}

  /** "the second half of 1941". */
  record Half(int year, int half) implements Form {}

  /** "the 1930s". */
  record Decade(int first) implements Form {}

  /** "the 19th century", below 0 before our era. */
  record Century(int number) implements Form {}

  /** "the summer", "summer 1941", "last summer", "the summer of that year". */
  record Season(int year, String code, @Nullable Lead lead) implements Form {}

  /** "on Sunday", "last Sunday", "Sunday last week". */
  record Weekday(int day, @Nullable Lead lead, int weeks) implements Form {}

  /** "yesterday", "last night": days from the day of telling. */
  record Telling(int days) implements Form {}

  /** "two days earlier", "weeks later" (a count below 0), "three years ago". */
  record Counted(double count, Unit unit, int direction, boolean ago) implements Form {}

  /** "last week", "that year", "the following day". */
  record Shifted(Unit unit, Lead lead) implements Form {}

  /** "last weekend". */
  record Weekend(int weeks) implements Form {}

  /** "in the past five years"; a count below 0 for "in recent years". */
  record Past(double count, Unit unit, boolean vague) implements Form {}

  /** "so far this year". */
  record SoFar(Unit unit) implements Form {}

  /** "the first week of June", "the last ten months of 1915": a part of another time. */
  record Within(String value, Unit unit, double count, boolean first, Form of) implements Form {}

  /** "at 3 p.m.": the time of a day that stands beside it or was told before. */
  record Clock(String time) implements Form {}

  /** "one afternoon", "in the evening": a part of a day that nothing names. */
  record PartOfDay(boolean ofTold) implements Form {}

  /** What means the same in every text: durations, repeated and vague times. */
  record Fixed(TimeExpression.Kind kind, String value) implements Form {}

  /** "five days", "the first week". */
  record Duration(double count, Unit unit, boolean first, boolean last) implements Form {}
}
