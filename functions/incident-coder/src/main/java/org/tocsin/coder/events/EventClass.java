package org.tocsin.coder.events;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.SubEventType;

/**
 * What a word tells of an event: a sub-event type, or an act whose type its sides decide.
 *
 * @param type the sub-event type; absent where the sides decide
 * @param act the act where the sides decide
 */
public record EventClass(@Nullable SubEventType type, Act act) {

  /** An act whose type depends on who did it to whom. */
  public enum Act {
    /** None: the word has a type. */
    TYPED,
    /** An attack. */
    ASSAULT,
    /** Shots. */
    FIRE,
    /** People killed or hurt. */
    KILLING
  }

  static EventClass of(String code) {
    String name = code.toUpperCase(Locale.ROOT);
    for (Act act : Act.values()) {
      if (act.name().equals(name)) {
        return new EventClass(null, act);
      }
    }
    return new EventClass(SubEventType.valueOf(name), Act.TYPED);
  }

  /** Whether it is this sub-event type. */
  public boolean is(SubEventType other) {
    return type == other;
  }
}
