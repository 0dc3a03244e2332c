package org.tocsin.coder.drafts;

import java.util.Set;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells that a sentence speaks again of those whom the text has told as taken: "The children were
 * abducted by armed men who stormed a school", "a parent of the abducted pupils said".
 */
final class TakenAgain {

  /** Sentences from one to the next that tells of them. */
  private static final int NEARBY = 4;

  /** Words of the subject at the head of a sentence: "The students and the staff were". */
  private static final int SUBJECT = 7;

  private static final SubEventType TAKING = SubEventType.ABDUCTION_FORCED_DISAPPEARANCE;
  private static final Set<String> THE = Set.of("the", "these", "those");
  private static final Set<String> BE = Set.of("was", "were");

  private TakenAgain() {}

  /** Whether it does, and counts nobody anew. */
  static boolean is(Draft draft, Reading reading) {
    int away = reading.sentence().number() - draft.last().sentence().number();
    return away > 0
        && away <= NEARBY
        && !reading.isHeadline()
        && reading.tolls().stream().noneMatch(t -> t.harm() == Harm.ABDUCTED)
        && Opening.of(draft).stream().flatMap(r -> r.events().stream()).anyMatch(TakenAgain::takes)
        && reading.events().stream().filter(TakenAgain::takes).anyMatch(TakenAgain::isAgain);
  }

  private static boolean takes(EventMention event) {
    return event.eventClass().is(TAKING);
  }

  private static boolean isAgain(EventMention event) {
    Sentence s = event.sentence();
    if (THE.contains(s.norm(event.from() - 1))) {
      return event.trigger().isVerb(); // "the abducted pupils"
    }
    int be = event.from() - 1;
    return THE.contains(s.norm(0)) && be > 1 && be <= SUBJECT && BE.contains(s.norm(be));
  }
}
