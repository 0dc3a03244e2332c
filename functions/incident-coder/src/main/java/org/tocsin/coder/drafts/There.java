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
final class There {

  /** Words behind a "there" that points to no town. */
  private static final Set<String> EXISTS = Lines.setOf(There.class, "there-is.txt");

  /** Words from that of the event to "there". */
  private static final int REACH = 10;

  private static final Set<String> BREAKS = Set.of("although", "though", "while", "who", "but");

  private There() {}

  /** A sentence at the town to which its "there" points, where it names none itself. */
  static Reading in(Reading reading, @Nullable Draft focus, @Nullable Toponym before) {
    if (Cue.SAME_TOWN.isIn(reading.sentence())) {
      return SameTown.of(focus, reading);
    }
    Toponym own = reading.place();
    if ((own != null && own.isLocal()) || reading.isHeadline() || !isIn(reading)) {
      return reading;
    }
    Toponym told = focus == null ? null : focus.place();
    Toponym there = before != null ? before : told;
    return there != null && there.isTown() ? reading.there(there) : reading;
  }

  /** Whether a "there" stands behind a word of the event, in its own clause. */
  private static boolean isIn(Reading reading) {
    Sentence s = reading.sentence();
    for (int i = 1; i < s.size(); i++) {
      if (s.norm(i).equals("there") && !EXISTS.contains(s.norm(i + 1)) && !isMarked(s, i - 1)) {
        return isOfEvent(reading, i);
      }
    }
    return false;
  }

  private static boolean isOfEvent(Reading reading, int there) {
    Sentence s = reading.sentence();
    for (int i = there - 1; i >= Math.max(0, there - REACH); i--) {
      int at = i;
      if (reading.events().stream().anyMatch(e -> e.from() <= at && at < e.to())) {
        return true;
      }
      if (s.norm(i).equals(",") || BREAKS.contains(s.norm(i))) {
        return false;
      }
    }
    return false;
  }

  /** "that there", ", there": what follows may still say that there is something. */
  private static boolean isMarked(Sentence s, int before) {
    return s.norm(before).equals("that") || s.norm(before).equals("said");
  }
}
