package org.tocsin.coder.drafts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.text.WordClasses;

/** Tells "That attack came …": what the sentence right before told, whatever town it names. */
final class PointsBack {

  private static final Set<String> ACTS = WordClasses.of(Recall.class, "recall.txt").of("act");

  /** Words between "that" and the act: "that deadly assault". */
  private static final int REACH = 3;

  /** Words from "that" to "after". */
  private static final int OTHER = 7;

  private PointsBack() {}

  /** Whether a sentence opens so. */
  static boolean opens(Sentence s) {
    if (!s.norm(0).equals("that")) {
      return false;
    }
    for (int i = 1; i <= REACH; i++) {
      if (ACTS.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence opens so right behind the last one of an incident. */
  static boolean is(@Nullable Draft focus, Reading reading) {
    Sentence s = reading.sentence();
    return focus != null
        && opens(s)
        && s.number() == focus.last().sentence().number() + 1
        && !isToOther(focus, reading);
  }

  /** Whether a sentence that opens so tells of another incident, in a place of its own. */
  static boolean isToOther(@Nullable Draft focus, Reading reading) {
    Toponym place = reading.place();
    Toponym own = focus == null ? null : focus.place();
    return opens(reading.sentence())
        && tellsOther(reading.sentence())
        && place != null
        && place.isLocal()
        && !(own != null && own.isSamePlace(place));
  }

  /** "That attack came just after gunmen stormed a post in Kolma": another one, too. */
  private static boolean tellsOther(Sentence s) {
    for (int i = 2; i < OTHER; i++) {
      if (s.norm(i).equals("after") || s.norm(i).equals("before")) {
        return true;
      }
    }
    return false;
  }
}
