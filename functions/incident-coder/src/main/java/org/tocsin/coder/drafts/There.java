package org.tocsin.coder.drafts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * Tells the town of a sentence that only points to it: "47 people were killed at the hospital
 * there". It is the town that the sentence before names, else that of the incident told just
 * before; never one that the text tells later.
 */
public final class There {

  /** Words behind a "there" that points to no town. */
  private static final Set<String> EXISTS = Lines.setOf(There.class, "there-is.txt");

  private There() {}

  /** A sentence at the town to which its "there" points, where it names none itself. */
  public static Reading in(Reading reading, @Nullable Draft focus, @Nullable Toponym before) {
    if (Cue.SAME_TOWN.isIn(reading.sentence())) {
      return SameTown.of(focus, reading);
    }
    Toponym own = reading.place();
    if ((own != null && own.isLocal()) || reading.isHeadline() || !isIn(reading.sentence())) {
      return reading;
    }
    Toponym told = focus == null ? null : focus.place();
    Toponym there = before != null ? before : told;
    return there != null && there.isTown() ? reading.there(there) : reading;
  }

  private static boolean isIn(Sentence s) {
    for (int i = 1; i < s.size(); i++) {
      if (s.norm(i).equals("there") && !EXISTS.contains(s.norm(i + 1)) && !isMarked(s, i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** "that there", ", there": what follows may still say that there is something. */
  private static boolean isMarked(Sentence s, int before) {
    return s.norm(before).equals("that") || s.norm(before).equals("said");
  }
}
