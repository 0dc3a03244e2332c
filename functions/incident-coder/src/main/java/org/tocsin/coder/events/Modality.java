package org.tocsin.coder.events;

import java.util.Locale;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.PhraseTable;
import org.tocsin.coder.text.Sentence;

/** Reads from the words before a trigger how real the event is. */
final class Modality {

  private static final int MAX_REACH = 8;

  private record Cue(Reality reality, int reach) {}

  private static final PhraseTable<Cue> CUES = new PhraseTable<>();

  static {
    for (String line : Lines.of(Modality.class, "modality.txt")) {
      String[] e = line.split("\\s+", 3);
      CUES.add(
          e[2], new Cue(Reality.valueOf(e[0].toUpperCase(Locale.ROOT)), Integer.parseInt(e[1])));
    }
  }

  private Modality() {}

  /**
   * How real an event is, and where the words that tell so start.
   *
   * @param reality how real
   * @param from the index of the first token of the cue; of the trigger where there is none
   */
  record Found(Reality reality, int from) {}

  static Found of(Sentence s, int trigger) {
    Reality weakest = Reality.ASSERTED;
    int from = trigger;
    for (int i = trigger - 1; i >= 0 && i >= trigger - MAX_REACH; i--) {
      String norm = s.norm(i);
      if (norm.equals(";") || norm.equals(":") || norm.equals("after") || norm.equals("when")) {
        break;
      }
      PhraseTable.Match<Cue> match = CUES.at(s, i);
      if (match == null) {
        continue;
      }
      Cue cue = match.value();
      boolean reaches = trigger - match.to() < cue.reach() && !commaBetween(s, match.to(), trigger);
      if (reaches && cue.reality().compareTo(weakest) > 0) {
        weakest = cue.reality();
        from = i;
      }
    }
    return new Found(weakest, from);
  }

  private static boolean commaBetween(Sentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.norm(i).equals(",")) {
        return true;
      }
    }
    return false;
  }
}
