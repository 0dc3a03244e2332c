package org.tocsin.coder.drafts;

import java.util.List;
import org.tocsin.coder.events.Charge;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.reading.Reading;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells of arrests the crime apart for which they were made, where the text tells no crime else.
 */
public final class Charges {

  private Charges() {}

  /** Leaves those out of an incident who suffered only from what somebody was arrested for. */
  public static void leave(Draft draft) {
    if (draft.readings().stream().allMatch(Charges::isOfArrest)) {
      draft.replaceAll(r -> r.without(Charge.of(r.sentence(), r.events())));
    } else {
      draft.replaceAll(r -> tellsCrime(r) ? r.of(Charge.of(r.sentence(), r.events())) : r);
    }
  }

  /**
   * "Police arrested two men over the bombing that killed four": whether it tells of an arrest, and
   * of the crime only for what it was, as do other sentences. Those who arrest did not do it, and
   * those who were arrested did not suffer.
   */
  private static boolean tellsCrime(Reading reading) {
    List<EventMention> events = reading.events();
    Charge charge = Charge.of(reading.sentence(), events);
    return charge.from() < reading.sentence().size()
        && events.stream()
            .allMatch(e -> charge.has(e.from()) || e.eventClass().is(SubEventType.ARRESTS))
        && reading.tolls().stream().allMatch(t -> charge.has(t.word()));
  }

  /** Whether it tells of an arrest, and of violence only as what the arrest was for. */
  private static boolean isOfArrest(Reading reading) {
    List<EventMention> events = reading.events();
    if (events.stream().noneMatch(e -> e.eventClass().is(SubEventType.ARRESTS))) {
      return false;
    }
    Charge charge = Charge.of(reading.sentence(), events);
    return events.stream().allMatch(e -> charge.has(e.from()) || !isViolent(e))
        && events.stream().anyMatch(e -> !charge.has(e.from()))
        && reading.tolls().isEmpty();
  }

  private static boolean isViolent(EventMention event) {
    SubEventType type = event.eventClass().type();
    return type == null || type.eventType() != EventType.STRATEGIC_DEVELOPMENTS;
  }
}
