package org.tocsin.coder.fields;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollMention;

/**
 * Tells the toll that only other media tell where an authority tells a lower one: "but a news
 * channel said seven soldiers were killed" where officials count five.
 */
final class Press {

  private static final Set<String> WORDS = Lines.setOf(Press.class, "press.txt");

  /** Words from the head of a sentence to the verb by which it names its source. */
  private static final int OPENING = 9;

  /** Sentences of an incident at its start that are looked at: the work stays small. */
  private static final int LOOK = 24;

  private Press() {}

  /** Whether a sentence's toll is. */
  static boolean isRival(Reading reading, List<Reading> readings, Harm harm) {
    return isOfPress(reading)
        && reading.tolls().stream().anyMatch(t -> t.harm() == harm && isAbove(t, readings));
  }

  private static boolean isAbove(TollMention toll, List<Reading> readings) {
    return !toll.more()
        && readings.subList(0, Math.min(LOOK, readings.size())).stream()
            .filter(r -> r.attribution().authority())
            .flatMap(r -> r.tolls().stream())
            .anyMatch(
                t ->
                    t.harm() == toll.harm()
                        && !t.part()
                        && t.side() == toll.side()
                        && t.quantity().best() > 1
                        && t.quantity().best() < toll.quantity().best());
  }

  private static boolean isOfPress(Reading reading) {
    Sentence s = reading.sentence();
    if (reading.attribution().authority() || reading.isHeadline()) {
      return false;
    }
    boolean press = false;
    for (int i = 0; i < Math.min(s.size(), OPENING); i++) {
      press |= WORDS.contains(s.norm(i));
      if (press && Cue.SAYS.at(s, i) != null) {
        return true;
      }
    }
    return false;
  }
}
