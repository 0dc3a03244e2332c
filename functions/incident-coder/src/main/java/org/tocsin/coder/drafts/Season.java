package org.tocsin.coder.drafts;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.days.WhenChoice;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;

/**
 * Tells a sentence further down that puts an incident in some month or year only: "it was the
 * deadliest attack this year", "in an offensive that began earlier this month". Of news without a
 * day that is the setting, and no date.
 */
final class Season {

  /** Days beyond which a window is no week. */
  private static final int WEEK = 8;

  private Season() {}

  /** Whether the time of a sentence dates an incident better than what is known of it. */
  static boolean dates(
      Reading reading, TimeExpression time, @Nullable TimeExpression known, boolean first) {
    return (first || !isOnly(reading, time))
        && (known == null || WhenChoice.width(time) < WhenChoice.width(known));
  }

  private static boolean isOnly(Reading reading, TimeExpression time) {
    DayWindow window = time.window();
    return window != null
        && window.days() > WEEK
        && reading.tolls().isEmpty()
        && !Cue.SCENE.isIn(reading.sentence());
  }
}
