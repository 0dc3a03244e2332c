package org.tocsin.coder.events;

import org.tocsin.coder.text.Sentence;

/**
 * Words that tell of an event.
 *
 * @param sentence where
 * @param from the index of the first token
 * @param to the index after the last
 * @param eventClass what they tell
 * @param weight how surely, from 1 to 9; from 5 on they can stand alone
 * @param isVerb whether they are a verb and no name of an act
 * @param needsForce whether they tell it only of an armed actor
 * @param needsToll whether they tell it only beside a toll
 * @param reality how real
 * @param realityFrom the index of the first token of the words that tell how real it is
 */
public record EventMention(
    Sentence sentence,
    int from,
    int to,
    EventClass eventClass,
    int weight,
    boolean isVerb,
    boolean needsForce,
    boolean needsToll,
    Reality reality,
    int realityFrom) {}
