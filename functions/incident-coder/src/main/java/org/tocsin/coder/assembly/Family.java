package org.tocsin.coder.assembly;

import org.tocsin.coder.events.EventMention;
import org.tocsin.pipeline.record.SubEventType;

/** Kinds of events that may be told of one incident; the weightiest comes first. */
enum Family {
  VIOLENCE,
  ABDUCTION,
  CROWD,
  OTHER;

  Family or(Family other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The weightiest of what a sentence tells. */
  static Family of(Reading reading) {
    Family best = Family.OTHER;
    for (EventMention event : reading.events()) {
      SubEventType type = event.eventClass().type();
      Family family =
          type == null
              ? Family.VIOLENCE
              : type == SubEventType.ABDUCTION_FORCED_DISAPPEARANCE
                  ? Family.ABDUCTION
                  : switch (type.eventType()) {
                    case PROTESTS, RIOTS -> Family.CROWD;
                    case STRATEGIC_DEVELOPMENTS -> Family.OTHER;
                    default -> Family.VIOLENCE;
                  };
      best = best.or(family);
    }
    return best;
  }
}
