package org.tocsin.coder.assembly;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.drafts.Draft;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells what is news by itself, in a text that looks back or tells of common crimes.
 *
 * @param today the day of publication, where it is known
 */
record News(@Nullable LocalDate today) {

  private static final int DAYS = 31;

  /** Whether a draft tells of arrests alone: of a thief or a drunken driver they are no news. */
  static boolean isOfArrests(Draft draft) {
    return draft.readings().stream()
        .flatMap(r -> r.events().stream())
        .allMatch(e -> e.eventClass().is(SubEventType.ARRESTS));
  }

  /** Whether the text gives it a day of these weeks. */
  boolean has(Draft draft) {
    return today != null
        && draft.readings().stream()
            .map(Reading::when)
            .anyMatch(e -> e != null && e.window() != null && has(e.window()));
  }

  private boolean has(DayWindow window) {
    LocalDate day = today;
    return day != null && window.width() <= DAYS && window.last().isAfter(day.minusDays(DAYS));
  }
}
