package org.tocsin.coder.assembly;

import org.jspecify.annotations.Nullable;
import org.tocsin.coder.days.RunningTotal;
import org.tocsin.coder.reading.Outcome;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Sentence;

/**
 * What a paragraph has told of times long past, or of all that happened over a time: what follows
 * in it may go on with that, and is no news then.
 */
final class Backdrop {

  private static final int OLD_REACH = 3;

  private int oldParagraph = -1;
  private int oldNumber;
  private int totalParagraph = -1;
  private int totalNumber;
  private boolean opensOld;

  /** Takes in what came of a sentence. */
  void note(Sentence sentence, Outcome outcome) {
    if (outcome.old()) {
      opensOld |= sentence.paragraph() == 1;
      oldParagraph = sentence.paragraph();
      oldNumber = sentence.number();
    }
    if (outcome.isTotal()) {
      totalParagraph = sentence.paragraph();
      totalNumber = sentence.number();
    }
  }

  /** Whether the text opens with times long past. */
  boolean opensOld() {
    return opensOld;
  }

  /** Why a reading without a day of its own is none of news; null where nothing speaks against. */
  @Nullable String against(Reading reading) {
    if (reading.when() != null) {
      return null;
    }
    Sentence sentence = reading.sentence();
    if (sentence.paragraph() == oldParagraph && sentence.number() - oldNumber <= OLD_REACH) {
      return "goes on with what is long past";
    }
    boolean next = sentence.paragraph() == totalParagraph && sentence.number() == totalNumber + 1;
    return next && isState(reading) ? "goes on with a total over a time" : null;
  }

  /**
   * "On the other side, 72 people have been killed": how things stand, and nothing that happened.
   */
  private static boolean isState(Reading reading) {
    return !reading.tolls().isEmpty() && reading.tolls().stream().allMatch(RunningTotal::isPerfect);
  }
}
