package org.tocsin.coder.drafts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.coder.arguments.Nouns;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollMention;

/**
 * Tells that the one who did it was killed: "a man from Sovane shot and killed the gunman" is of
 * the shooting of which the text told, whatever place it names.
 */
final class DoerFell {

  /** Sentences after which a text has gone on to something else. */
  private static final int NEARBY = 6;

  private DoerFell() {}

  /** Whether a sentence tells no more than that of an incident. */
  static boolean is(@Nullable Draft draft, Reading reading) {
    return draft != null
        && !reading.isHeadline()
        && !reading.apart()
        && draft.isKilling()
        && reading.sentence().number() - draft.last().sentence().number() <= NEARBY
        && draft.fitsTime(reading)
        && !reading.tolls().isEmpty()
        && reading.tolls().stream().allMatch(DoerFell::isOfDoer);
  }

  private static boolean isOfDoer(TollMention toll) {
    String people = toll.people().toLowerCase(Locale.ROOT);
    String noun = people.substring(people.lastIndexOf(' ') + 1);
    return toll.harm() == Harm.KILLED
        && toll.quantity().best() == 1
        && Nouns.isDoer(noun)
        && toll.isOfKnown();
  }
}
