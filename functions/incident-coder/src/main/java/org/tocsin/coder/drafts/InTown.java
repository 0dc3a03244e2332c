package org.tocsin.coder.drafts;

import org.tocsin.coder.events.Cue;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.scene.Nesting;
import org.tocsin.coder.toll.Harm;

/**
 * Tells in which part of its town an incident was: "gunmen stormed Kolma at dawn. They entered the
 * Sovane neighbourhood and shot residents" is one.
 */
final class InTown {

  private static final int NEARBY = 3;

  private InTown() {}

  /** Whether a sentence goes on with an incident in a part of its town. */
  static boolean is(Draft draft, Reading reading) {
    Toponym town = draft.place();
    Toponym part = reading.place();
    return town != null
        && part != null
        && town.isTown()
        && !reading.apart()
        && Nesting.isQuarter(reading.sentence(), part)
        && reading.sentence().number() - draft.last().sentence().number() <= NEARBY
        && draft.fitsTime(reading)
        && draft.fitsFamily(reading);
  }

  /** The same where the words leave no doubt: the text told of the town, and of as many killed. */
  static boolean isSurely(Draft draft, Reading reading) {
    Reading first = draft.readings().getFirst();
    Toponym town = draft.place();
    return is(draft, reading)
        && town != null
        && town.kind() == Toponym.Kind.TOWN
        && first.place() != null
        && first.place().isSamePlace(town)
        && !Nesting.isQuarter(first.sentence(), first.place())
        && !first.several()
        && !Cue.ANOTHER.isIn(reading.sentence())
        && !Further.isOneMore(reading)
        && Figures.best(reading, Harm.KILLED) <= most(draft);
  }

  private static int most(Draft draft) {
    return draft.readings().stream().mapToInt(r -> Figures.best(r, Harm.KILLED)).max().orElse(0);
  }
}
