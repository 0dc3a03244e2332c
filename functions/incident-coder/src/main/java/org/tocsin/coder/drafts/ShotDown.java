package org.tocsin.coder.drafts;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells what was shot down beside a strike: "Air defences shot down four of the drones" is neither
 * the strike's type nor its place, and those who did it are none of its doers.
 */
public final class ShotDown {

  private static final int LOOK = 8;

  private static final Set<String> WHOLE = Set.of("all", "both", "every", "it", "them", "most");

  private ShotDown() {}

  /** Whether a sentence tells no more of a strike than that some of it was shot down. */
  public static boolean isBeside(Draft strike, Reading reading) {
    return reading.tolls().isEmpty()
        && !reading.isHeadline()
        && !isWhole(reading.sentence())
        && areStopped(reading.events())
        && strike.readings().stream().limit(LOOK).anyMatch(ShotDown::isStrike);
  }

  /** "intercepted all the missiles": then nothing struck. */
  private static boolean isWhole(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (WHOLE.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean areStopped(List<EventMention> events) {
    return events.stream().allMatch(e -> e.eventClass().is(SubEventType.DISRUPTED_WEAPONS_USE));
  }

  private static boolean isStrike(Reading reading) {
    return reading.events().stream()
        .map(e -> e.eventClass().type())
        .anyMatch(t -> t != null && t.eventType() == EventType.EXPLOSIONS_REMOTE_VIOLENCE);
  }
}
