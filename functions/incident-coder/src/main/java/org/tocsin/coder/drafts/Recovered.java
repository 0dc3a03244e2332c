package org.tocsin.coder.drafts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.time.DayWindow;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollMention;

/**
 * Tells on which day those were killed whose bodies were found: "troops on Saturday recovered the
 * bodies of four workers. The four were killed late on Thursday in Kolma".
 */
final class Recovered {

  private static final Set<String> BODIES = Lines.setOf(Captives.class, "bodies.txt");

  private static final int NEARBY = 3;

  /** Days from a killing to the finding of the bodies. */
  private static final int LONGEST = 14;

  private Recovered() {}

  /** Whether a sentence tells so of an incident. */
  static boolean isKillingOf(@Nullable Draft draft, Reading reading) {
    TimeExpression when = reading.when();
    DayWindow killed = when == null ? null : when.window();
    DayWindow found = draft == null ? null : draft.window();
    int dead = Figures.whole(reading, Harm.KILLED);
    return draft != null
        && killed != null
        && found != null
        && killed.width() == 0
        && killed.last().isBefore(found.first())
        && killed.last().isAfter(found.first().minusDays(LONGEST))
        && !reading.isHeadline()
        && !reading.apart()
        && dead > 0
        && reading.sentence().number() - draft.last().sentence().number() <= NEARBY
        && isOfKnown(reading)
        && draft.readings().size() <= NEARBY
        && draft.readings().stream()
            .anyMatch(r -> hasBodies(r.sentence()) && Figures.whole(r, Harm.KILLED) == dead);
  }

  private static boolean isOfKnown(Reading reading) {
    return reading.tolls().stream()
        .filter(t -> t.harm() == Harm.KILLED)
        .allMatch(TollMention::isOfKnown);
  }

  private static boolean hasBodies(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      if (BODIES.contains(s.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
