package org.tocsin.coder.events;

/**
 * Words that tell of an event, as the lexicon has them.
 *
 * @param eventClass what they tell
 * @param weight how surely, from 1 to 9; from 5 on they can stand alone
 * @param isVerb whether they are a verb and no name of an act
 * @param needsForce whether they tell it only of an armed actor
 * @param needsToll whether they tell it only beside a toll
 * @param needsArms whether they tell it only beside arms
 * @param isDropped whether they tell of bombs that a state's forces drop and others plant
 * @param isSoft whether they tell as well of what is nobody's act: an accident, a disease
 */
public record Trigger(
    EventClass eventClass,
    int weight,
    boolean isVerb,
    boolean needsForce,
    boolean needsToll,
    boolean needsArms,
    boolean isDropped,
    boolean isSoft) {

  /** Reads a line of the lexicon: CLASS WEIGHT FLAGS. */
  static Trigger of(String eventClass, String weight, String flags) {
    return new Trigger(
        EventClass.of(eventClass),
        Integer.parseInt(weight),
        flags.contains("v") && !flags.contains("n"),
        flags.contains("a"),
        flags.contains("t"),
        flags.contains("w"),
        flags.contains("d"),
        flags.contains("s"));
  }
}
