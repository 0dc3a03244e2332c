package org.tocsin.coder.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What an expression means: its value, and its days where they are known. */
record Meaning(TimeExpression.Kind kind, String value, @Nullable DayWindow window) {

  static Meaning point(String value, @Nullable DayWindow window) {
    return new Meaning(TimeExpression.Kind.POINT, value, window);
  }

  static Meaning day(LocalDate day, String part) {
    return point(day + part, DayWindow.day(day));
  }

  static Meaning vague(String value) {
    return new Meaning(TimeExpression.Kind.VAGUE, value, null);
  }
}
