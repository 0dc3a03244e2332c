package org.tocsin.coder.events;

import org.tocsin.coder.text.Sentence;

/**
 * Words that tell of an event.
 *
 * @param sentence where
 * @param from the index of the first token
 * @param to the index after the last
 * @param trigger what the lexicon says of them
 * @param reality how real
 * @param realityFrom the index of the first token of the words that tell how real it is
 */
public record EventMention(
    Sentence sentence, int from, int to, Trigger trigger, Reality reality, int realityFrom) {

  /** What they tell. */
  public EventClass eventClass() {
    return trigger.eventClass();
  }

  /** How surely, from 1 to 9; from 5 on they can stand alone. */
  public int weight() {
    return trigger.weight();
  }

  /** Whether the sentence says that it happened or was tried. */
  public boolean isReal() {
    return reality == Reality.ASSERTED || reality == Reality.ATTEMPTED;
  }
}
