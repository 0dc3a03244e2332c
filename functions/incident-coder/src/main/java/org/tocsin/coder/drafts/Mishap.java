package org.tocsin.coder.drafts;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tocsin.coder.events.EventClass.Act;
import org.tocsin.coder.events.EventFinder;
import org.tocsin.coder.events.EventMention;
import org.tocsin.coder.events.Things;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;

/**
 * Tells that somebody came to harm by what nobody did to him: "was killed when a tractor rolled
 * back". The clause has a verb of such a thing, and neither a word of violence nor anybody in arms.
 */
public final class Mishap {

  private static final Set<String> OPENERS = Set.of("when", "after");

  /** Words behind which the clause tells what the victim himself did: "when he left the mosque". */
  private static final Set<String> OWN = Lines.setOf(Mishap.class, "own-clause.txt");

  private static final Set<String> VERBS = Lines.setOf(Mishap.class, "mishaps.txt");

  private Mishap() {}

  /** Whether a sentence of a draft says so, and none of them tells of more than harm. */
  public static boolean is(Draft draft) {
    return draft.readings().stream()
            .flatMap(r -> r.events().stream())
            .allMatch(e -> e.eventClass().act() == Act.KILLING)
        && draft.readings().stream().anyMatch(Mishap::tells);
  }

  private static boolean tells(Reading reading) {
    Sentence s = reading.sentence();
    int last = reading.events().getLast().to();
    for (int i = last; i < s.size(); i++) {
      if (OPENERS.contains(s.norm(i))) {
        return !OWN.contains(s.norm(i + 1))
            && !s.norm(i + 1).endsWith("ing")
            && isHarmless(reading, i);
      }
    }
    return false;
  }

  private static boolean isHarmless(Reading reading, int from) {
    Sentence s = reading.sentence();
    List<EventMention> events = EventFinder.find(s);
    return IntStream.range(from, s.size()).anyMatch(i -> VERBS.contains(s.norm(i)))
        && !Things.hasArms(s)
        && events.stream().noneMatch(e -> e.from() > from)
        && reading.parties().stream().noneMatch(p -> p.isArmed() && p.from() > from);
  }
}
