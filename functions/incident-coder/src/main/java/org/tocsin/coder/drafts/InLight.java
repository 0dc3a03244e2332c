package org.tocsin.coder.drafts;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;

/** What a sentence tells in the light of the incident of which the text speaks just now. */
public final class InLight {

  private InLight() {}

  /**
   * A sentence without the place where a victim lived or was bound for and the day of a claim, at
   * the town to which its "there" points.
   *
   * @param before the one town that the sentence before names; null where none or more
   */
  public static Reading of(Reading reading, Drafts drafts, @Nullable Toponym before) {
    Draft focus = drafts.focus();
    Reading home = Journey.out(focus, HomeTown.out(focus, reading));
    Reading there = There.in(home, focus, before);
    return KnownClaim.undated(there, drafts);
  }
}
