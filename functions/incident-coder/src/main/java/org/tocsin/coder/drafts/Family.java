package org.tocsin.coder.drafts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.reading.Reading;
import org.tocsin.pipeline.record.SubEventType;

/** What can be one incident: an attack and its arrests, not an attack and a march. */
enum Family {
  VIOLENCE,
  ABDUCTION,
  CROWD,
  OTHER;

  /** The one that counts most of those that words of events are of. */
  static Family of(List<EventMention> events) {
    Family best = OTHER;
    for (EventMention event : events) {
      best = best.or(of(event.eventClass().type()));
    }
    return best;
  }

  private static Family of(@Nullable SubEventType type) {
    if (type == null) {
      return VIOLENCE;
    }
    if (type == SubEventType.ABDUCTION_FORCED_DISAPPEARANCE) {
      return ABDUCTION;
    }
    return switch (type.eventType()) {
      case PROTESTS, RIOTS -> CROWD;
      case STRATEGIC_DEVELOPMENTS -> OTHER;
      default -> VIOLENCE;
    };
  }

  Family or(Family other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Whether what a sentence tells may be more of an incident of this family. */
  boolean fits(Reading reading) {
    Family two = of(reading.events());
    boolean noPlace = reading.place() == null;
    boolean crowdHurt = this == CROWD && two == VIOLENCE && !reading.tolls().isEmpty();
    boolean takenAndHurt =
        (this == VIOLENCE && two == ABDUCTION) || (this == ABDUCTION && two == VIOLENCE);
    return this == two || this == OTHER || two == OTHER || (noPlace && (crowdHurt || takenAndHurt));
  }
}
