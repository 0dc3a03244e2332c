package org.tocsin.coder.drafts;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.scene.PlaceChoice;

/**
 * Tells where a victim lived from where something happened: "an exchange of fire in Kolma. A
 * sergeant, a resident of Sovane district, was killed" is of Kolma.
 */
final class HomeTown {

  private HomeTown() {}

  /** A sentence without the place where a victim lived, where its paragraph has told the scene. */
  static Reading out(@Nullable Draft focus, Reading reading) {
    Toponym home = reading.place();
    boolean told =
        focus != null
            && focus.place() != null
            && focus.last().sentence().paragraph() == reading.sentence().paragraph();
    return told && home != null && PlaceChoice.isHome(reading.sentence(), home)
        ? reading.withoutPlace()
        : reading;
  }
}
