package org.tocsin.coder.drafts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.scene.Elsewhere;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.text.Sentence;

/**
 * Tells where people were bound for from where something happened: "an ambush near Kolma. The
 * patrol was on its way to Sovane when it came under fire" is of Kolma.
 */
final class Journey {

  private static final Set<String> KNOWN = Set.of("the", "they", "he", "she", "it");

  private static final int NEARBY = 3;

  private Journey() {}

  /** A sentence without the end of a journey as its place, where the text has told the scene. */
  static Reading out(@Nullable Draft focus, Reading reading) {
    Toponym end = reading.place();
    Sentence s = reading.sentence();
    boolean told =
        focus != null
            && focus.place() != null
            && focus.place().isTown()
            && s.number() - focus.last().sentence().number() <= NEARBY;
    return told
            && end != null
            && !reading.apart()
            && reading.tolls().isEmpty()
            && KNOWN.contains(s.norm(0))
            && Elsewhere.isBound(s, PlaceChoice.token(s, end))
        ? reading.withoutPlace()
        : reading;
  }
}
