package org.tocsin.coder.fields;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.text.Numbers;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.pipeline.record.DatePrecision;

/**
 * Counts back from the day that a sentence tells to that of a deed before it: "flags flew on
 * Wednesday, a day after a man opened fire" tells of a deed on Tuesday.
 */
final class DayAfter {

  private static final Set<String> ONE = Set.of("a", "one", "the");
  private static final int MOST = 7;

  private DayAfter() {}

  /** The day of what the draft tells, where all of it stands behind such words. */
  static @Nullable DayWindow of(Draft draft, TimeExpression when, @Nullable DayWindow window) {
    if (window == null || window.precision() != DatePrecision.DAY || window.width() != 0) {
      return window;
    }
    Sentence s = when.sentence();
    int from = s.norm(when.to()).equals(",") ? when.to() + 1 : when.to();
    from += s.norm(from).equals("just") || s.norm(from).equals("only") ? 1 : 0;
    boolean day = s.norm(from + 1).equals("day") || s.norm(from + 1).equals("days");
    if (!day || !s.norm(from + 2).equals("after")) {
      return window;
    }
    long days = ONE.contains(s.norm(from)) ? 1 : Numbers.value(s.norm(from));
    boolean behind =
        draft.readings().stream()
            .filter(r -> r.sentence().equals(s))
            .flatMap(r -> r.events().stream())
            .allMatch(e -> e.from() > when.to());
    return behind && days > 0 && days <= MOST
        ? DayWindow.of(window.first().minusDays(days), window.first().minusDays(days))
        : window;
  }
}
