package org.tocsin.coder.drafts;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells a town's fall from its recapture: "troops retook Kolma on Tuesday. On February 15, fighters
 * had seized the town, killing eight soldiers".
 */
final class TakenBack {

  private TakenBack() {}

  /** Whether a sentence tells, with a day of its own, how the other side took the place. */
  static boolean isOther(@Nullable Draft focus, Reading reading) {
    DayWindow told = focus == null ? null : focus.window();
    DayWindow own = reading.when() == null ? null : reading.when().window();
    return focus != null
        && told != null
        && own != null
        && own.width() == 0
        && !own.overlaps(told)
        && ((isRegained(focus.readings().getFirst()) && isLost(reading))
            || (isLost(focus.readings().getFirst()) && isRegained(reading)));
  }

  private static boolean isRegained(Reading reading) {
    return is(reading, SubEventType.GOVERNMENT_REGAINS_TERRITORY);
  }

  private static boolean isLost(Reading reading) {
    return is(reading, SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY) && !isRegained(reading);
  }

  private static boolean is(Reading reading, SubEventType type) {
    return reading.events().stream().anyMatch(e -> e.eventClass().is(type));
  }
}
