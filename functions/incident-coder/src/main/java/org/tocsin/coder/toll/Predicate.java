package org.tocsin.coder.toll;

/**
 * Words that tell what was done to people, and how they take their victims.
 *
 * @param at the index of the first token of the words
 * @param end the index after the last
 * @param verb the index where the verb with its auxiliaries starts; {@code at} where it has none
 * @param harm what was done
 * @param voice how it takes its victims
 * @param real whether it happened, in the incident that the sentence tells
 * @param spokenOf whether it happened, and the sentence only speaks of it
 * @param one whether the verb says that it was one person
 * @param later whether it tells of people who died of their wounds
 */
record Predicate(
    int at,
    int end,
    int verb,
    Harm harm,
    Voice voice,
    boolean real,
    boolean spokenOf,
    boolean one,
    boolean later) {

  /** How words of harm take their victims. */
  enum Voice {
    /** Victims after it. */
    ACTIVE,
    /** Victims before it, with a verb of being. */
    PASSIVE,
    /** Victims before it, without: "two men killed in a raid", "12 dead". */
    REDUCED,
    /** Victims before it, of itself: "12 died". */
    STATE,
    /** A noun: victims after "of". */
    NOUN
  }
}
