package org.tocsin.coder.drafts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/** Tells a strike by a word that leaves open from where: "a separate strike killed four". */
final class NextStrike {

  private static final WordClasses CLASSES = WordClasses.of(NextStrike.class, "next-strike.txt");
  private static final Set<String> STRIKES = CLASSES.of("strike");
  private static final Set<String> BEFORE = CLASSES.of("before");

  /** Sentences of an incident that are looked at: the work stays small. */
  private static final int LOOK = 6;

  private static final Set<ActorKind> STATE =
      EnumSet.of(ActorKind.STATE_FORCES, ActorKind.EXTERNAL_FORCES);

  private static final Set<ActorKind> REBELS =
      EnumSet.of(ActorKind.REBEL_GROUP, ActorKind.POLITICAL_MILITIA);

  private static final Set<String> REPLY = CLASSES.of("reply");
  private static final Set<String> ANSWER = CLASSES.of("answer");

  private NextStrike() {}

  /**
   * "Rockets landed on the heights. Artillery shelled the south of Maranda in response": the reply
   * to a strike, at a place of its own.
   */
  static boolean isReply(@Nullable Draft focus, Reading reading) {
    Toponym place = reading.place();
    Toponym told = focus == null ? null : focus.place();
    return focus != null
        && place != null
        && told != null
        && !told.isSamePlace(place)
        && hasReply(reading.sentence())
        && !strikes(List.of(reading)).isEmpty()
        && !strikes(focus.readings()).isEmpty();
  }

  private static boolean hasReply(Sentence s) {
    for (int i = 1; i < s.size(); i++) {
      boolean in = s.norm(i - 1).equals("in") && REPLY.contains(s.norm(i));
      // "in response to rockets" tells of what came before
      if ((in && !s.norm(i + 1).equals("to")) || ANSWER.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence tells of such a strike. */
  static boolean is(Reading reading) {
    Sentence s = reading.sentence();
    for (int i = 1; i < s.size(); i++) {
      if (STRIKES.contains(s.norm(i)) && BEFORE.contains(s.norm(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Hours later, a drone struck a hospital, killing three" after shells fell on the same town: a
   * strike of another kind, with victims of its own.
   */
  static boolean isOther(@Nullable Draft focus, Reading reading) {
    if (focus == null || reading.tolls().isEmpty()) {
      return false;
    }
    Set<SubEventType> own = strikes(List.of(reading));
    Set<SubEventType> told = own.isEmpty() ? own : strikes(focus.readings());
    if (told.isEmpty() || !Collections.disjoint(told, own)) {
      return false;
    }
    boolean later = Cue.LATER.at(reading.sentence(), 0) != null;
    if (isReturned(focus, reading, REBELS) || isReturned(focus, reading, STATE)) {
      return true;
    }
    return later || (own.contains(SubEventType.AIR_DRONE_STRIKE) && isAnswer(focus, reading));
  }

  /** "A roadside bomb killed three soldiers. Later jets struck a cave, killing four rebels." */
  private static boolean isAnswer(Draft focus, Reading reading) {
    return focus.readings().stream().limit(LOOK).anyMatch(r -> suffers(r, STATE))
        && suffers(reading, REBELS)
        && !suffers(reading, STATE);
  }

  /** "Rebels shelled a camp. Army drones hit their positions, killing 15": who did it is hit. */
  private static boolean isReturned(Draft focus, Reading reading, Set<ActorKind> side) {
    return suffers(reading, side)
        && focus.readings().stream().limit(LOOK).anyMatch(r -> is(r, ActorRole.ASSAILANT, side))
        && focus.readings().stream().limit(LOOK).noneMatch(r -> suffers(r, side));
  }

  private static boolean is(Reading reading, ActorRole role, Set<ActorKind> kinds) {
    return reading.parties().stream().anyMatch(p -> p.role() == role && kinds.contains(p.kind()));
  }

  private static boolean suffers(Reading reading, Set<ActorKind> kinds) {
    return is(reading, ActorRole.TARGET, kinds);
  }

  private static Set<SubEventType> strikes(List<Reading> readings) {
    return readings.stream()
        .limit(LOOK)
        .flatMap(r -> r.events().stream())
        .map(e -> e.eventClass().type())
        .filter(t -> t != null && t.eventType() == EventType.EXPLOSIONS_REMOTE_VIOLENCE)
        .collect(Collectors.toSet());
  }
}
