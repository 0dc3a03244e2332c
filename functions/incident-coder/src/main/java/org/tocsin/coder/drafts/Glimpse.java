package org.tocsin.coder.drafts;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;

/**
 * Tells what only a clause on a place glances at: "The village is in Kolma, near Sovane, where
 * raiders burnt a mine 10 days ago." The text goes on with what it told before.
 */
final class Glimpse {

  /** Words before an act in which its clause may open. */
  private static final int REACH = 16;

  private Glimpse() {}

  /** Whether a reading is one, of an earlier day than the incident that the text speaks of. */
  static boolean is(@Nullable Draft focus, Reading reading) {
    TimeExpression when = reading.when();
    DayWindow day = when == null ? null : when.window();
    DayWindow last = focus == null ? null : focus.window();
    return day != null
        && last != null
        && day.last().isBefore(last.first().minusDays(1))
        && reading.events().stream().allMatch(Glimpse::isInClause);
  }

  private static boolean isInClause(EventMention event) {
    Sentence s = event.sentence();
    for (int i = event.from() - 1; i > Math.max(0, event.from() - REACH); i--) {
      if (s.norm(i).equals("where") && s.norm(i - 1).equals(",")) {
        return true;
      }
    }
    return false;
  }
}
