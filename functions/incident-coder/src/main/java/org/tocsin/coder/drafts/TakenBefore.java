package org.tocsin.coder.drafts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells who had taken a town before others took it back: "the army said it had recaptured Kolma.
 * The group had taken Kolma last week". That is an incident of its own, and its day not the news'.
 */
final class TakenBefore {

  private static final Set<String> BACK = Set.of("recaptured", "retaken", "retook", "regained");

  private static final int REACH = 2;

  private TakenBefore() {}

  /** Whether a sentence with a time of its own tells what a draft's taking back answers. */
  static boolean is(@Nullable Draft draft, Reading reading) {
    return draft != null
        && reading.when() != null
        && draft.readings().getFirst().events().stream().anyMatch(TakenBefore::isBack)
        && reading.events().stream().allMatch(TakenBefore::isBefore);
  }

  private static boolean isBack(EventMention event) {
    return event.eventClass().is(SubEventType.GOVERNMENT_REGAINS_TERRITORY)
        || BACK.contains(event.sentence().norm(event.from()));
  }

  /** "had taken", "had been captured": told of a time before, and not of taking back. */
  private static boolean isBefore(EventMention event) {
    Sentence s = event.sentence();
    boolean ground =
        event.eventClass().is(SubEventType.NON_STATE_ACTOR_OVERTAKES_TERRITORY)
            || event.eventClass().is(SubEventType.GOVERNMENT_REGAINS_TERRITORY);
    if (!ground || BACK.contains(s.norm(event.from()))) {
      return false;
    }
    for (int i = event.from(); i >= Math.max(0, event.from() - REACH); i--) {
      if (s.norm(i).equals("had")) {
        return true;
      }
    }
    return false;
  }
}
