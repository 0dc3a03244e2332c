package org.tocsin.coder.parties;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Things.Thing;
import org.tocsin.coder.text.Sentence;

/**
 * What a sentence that tells no event of its own adds to the incident told before: "The group
 * claimed responsibility.", "The wounded include a child.", "It also damaged a bank."
 *
 * @param sentence the sentence
 * @param accusations who did it
 * @param victims who suffered it
 * @param targets what was hit
 */
public record Aside(
    Sentence sentence, List<Accusation> accusations, List<Party> victims, List<Thing> targets) {

  /** Copies the lists. */
  public Aside {
    accusations = List.copyOf(accusations);
    victims = List.copyOf(victims);
    targets = List.copyOf(targets);
  }

  /** The party of a key that it speaks of; null where it speaks of none. */
  public @Nullable Party party(String key) {
    for (Accusation accusation : accusations) {
      if (accusation.party().key().equals(key)) {
        return accusation.party();
      }
    }
    for (Party victim : victims) {
      if (victim.key().equals(key)) {
        return victim;
      }
    }
    return null;
  }
}
