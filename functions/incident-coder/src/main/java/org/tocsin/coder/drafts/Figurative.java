package org.tocsin.coder.drafts;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.toll.Harm;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Tells what may be a figure of speech, where its text is on such things: an assault, a siege, a
 * clash that hurt nobody, and a spectator led away.
 */
public final class Figurative {

  /** Types of whose words writers on sport and markets are fond. */
  private static final Set<SubEventType> FOND =
      EnumSet.of(
          SubEventType.ARMED_CLASH,
          SubEventType.ATTACK,
          SubEventType.ARRESTS,
          SubEventType.REMOTE_EXPLOSIVE_LANDMINE_IED);

  private Figurative() {}

  /** Whether none of a draft's words says more, and nobody was killed or injured. */
  public static boolean is(Draft draft) {
    return events(draft).allMatch(Figurative::isOfFondType)
        && events(draft).anyMatch(e -> !e.eventClass().is(SubEventType.ARRESTS))
        && draft.readings().stream()
            .flatMap(r -> r.tolls().stream())
            .noneMatch(t -> t.harm() != Harm.ABDUCTED && t.quantity().best() > 0);
  }

  /** Whether none of its words tells more than that somebody was attacked, shot or killed. */
  public static boolean isOfActs(Draft draft) {
    return events(draft).allMatch(e -> e.eventClass().type() == null);
  }

  private static Stream<EventMention> events(Draft draft) {
    return draft.readings().stream().flatMap(r -> r.events().stream());
  }

  private static boolean isOfFondType(EventMention event) {
    @Nullable SubEventType type = event.eventClass().type();
    return type == null || FOND.contains(type);
  }
}
