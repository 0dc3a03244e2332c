package org.tocsin.coder.players;

import java.util.Collections;
import java.util.Set;
import org.tocsin.coder.parties.Party;
import org.tocsin.coder.text.Sentence;

/**
 * Somebody or something that may have a part in an incident.
 *
 * @param party who, with the role that the rules give; a thing is a party without arms
 * @param isThing whether it is a thing that can be hit
 * @param sentence where the text names it so
 * @param traits how the text speaks of it
 */
public record Player(Party party, boolean isThing, Sentence sentence, Set<String> traits) {

  /** Takes over the traits, which nobody changes from then on. */
  public Player {
    traits = Collections.unmodifiableSet(traits);
  }
}
