package org.tocsin.coder.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a form matched, up to the token before {@code to}. */
record Found(int to, TimeExpression.Kind kind, String value, @Nullable DayWindow window) {

  static Found point(int to, String value, @Nullable DayWindow window) {
    return new Found(to, TimeExpression.Kind.POINT, value, window);
  }

  static Found day(int to, LocalDate day) {
    return point(to, day.toString(), DayWindow.day(day));
  }
}
