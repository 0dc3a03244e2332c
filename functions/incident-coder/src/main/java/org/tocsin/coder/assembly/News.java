package org.tocsin.coder.assembly;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.pipeline.record.SubEventType;

/** Tells what is news in a text that looks back or sums up: what it gives a day of these weeks. */
final class News {

  private static final int DAYS = 31;

  private News() {}

  /** Whether the text gives a draft a day of these weeks. */
  static boolean isIn(Draft draft, @Nullable LocalDate today) {
    return today != null
        && draft.readings().stream()
            .map(Reading::when)
            .anyMatch(e -> e != null && e.window() != null && isNear(e.window(), today));
  }

  /** Whether a draft tells of arrests alone: of a thief or a drunken driver they are no news. */
  static boolean isOfArrests(Draft draft) {
    return draft.readings().stream()
        .flatMap(r -> r.events().stream())
        .allMatch(e -> e.eventClass().is(SubEventType.ARRESTS));
  }

  private static boolean isNear(DayWindow window, LocalDate today) {
    return window.days() <= DAYS && window.last().isAfter(today.minusDays(DAYS));
  }
}
