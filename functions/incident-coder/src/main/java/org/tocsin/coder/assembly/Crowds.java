package org.tocsin.coder.assembly;

import java.util.List;
import org.tocsin.coder.events.EventMention;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.SubEventType;

/** What rioters do, and what is done to protesters. */
final class Crowds {

  private Crowds() {}

  /** Whether words, and not only nearness, tell that a mob or rioters did it. */
  static boolean riot(Party p) {
    return p.kind() == ActorKind.RIOTERS
        && p.role() == ActorRole.ASSAILANT
        && p.weight() > Cast.GUESS;
  }

  /** Whether protesters were arrested. */
  static boolean arrestsProtesters(Reading reading) {
    List<EventMention> all = reading.events();
    return all.stream().anyMatch(e -> e.eventClass().is(SubEventType.ARRESTS))
        && all.stream().anyMatch(e -> e.eventClass().is(SubEventType.PEACEFUL_PROTEST));
  }
}
