package org.tocsin.coder.drafts;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;

/** Tells where something was that happened "in the same city" as what the text told before. */
public final class SameTown {

  private SameTown() {}

  /** A sentence at the place of what was told before it, where it says so. */
  public static Reading of(@Nullable Draft focus, Reading reading) {
    Toponym own = reading.place();
    Toponym there = focus == null ? null : focus.place();
    boolean told = own != null && own.isLocal();
    return !told && there != null && there.isLocal() && Cue.SAME_TOWN.isIn(reading.sentence())
        ? reading.at(there)
        : reading;
  }
}
