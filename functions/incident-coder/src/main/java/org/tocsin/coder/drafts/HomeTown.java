package org.tocsin.coder.drafts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.scene.Homes;
import org.tocsin.coder.scene.PlaceChoice;
import org.tocsin.coder.text.Sentence;

/**
 * Tells where a victim lived from where something happened: "an exchange of fire in Kolma. A
 * sergeant, a resident of Sovane district, was killed" is of Kolma.
 */
final class HomeTown {

  private static final Set<String> HERE = Set.of("village", "town", "hamlet");

  private HomeTown() {}

  /** A sentence without the place where a victim lived, where its paragraph has told the scene. */
  static Reading out(@Nullable Draft focus, Reading reading) {
    Toponym home = reading.place();
    boolean told =
        focus != null
            && focus.place() != null
            && focus.last().sentence().paragraph() == reading.sentence().paragraph();
    return told
            && home != null
            && Homes.is(reading.sentence(), home)
            && !isScene(reading.sentence(), home)
        ? reading.withoutPlace()
        : reading;
  }

  /** "Shot Jon Low, a resident of Kolma, at a meeting in the village": there all the same. */
  private static boolean isScene(Sentence s, Toponym home) {
    for (int i = PlaceChoice.end(s, home); i + 2 < s.size(); i++) {
      if (s.norm(i).equals("in") && s.norm(i + 1).equals("the") && HERE.contains(s.norm(i + 2))) {
        return true;
      }
    }
    return false;
  }
}
