package org.tocsin.coder.drafts;

import java.util.List;
import java.util.Set;
import org.tocsin.coder.days.Definite;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.Sentence;
import org.tocsin.coder.toll.Harm;

/**
 * Tells a sentence that adds up what several incidents cost: "thirteen were killed in the strikes",
 * where the text told of five and of eight.
 */
final class Sum {

  private static final Set<String> NOUNS = Lines.setOf(OfAll.class, "of-all.txt");

  /** Incidents at most of which such a sentence is the sum, and sentences of each: little work. */
  private static final int MOST = 12;

  private static final int LOOK = 6;

  private Sum() {}

  /** Whether a sentence speaks of known acts, in no town, and its figure is that of all drafts. */
  static boolean is(Reading reading, List<Draft> drafts) {
    return drafts.size() <= MOST
        && (reading.place() == null || !reading.place().isLocal())
        && isOfActs(reading.sentence())
        && (isSum(reading, drafts, Harm.KILLED) || isSum(reading, drafts, Harm.INJURED));
  }

  private static boolean isOfActs(Sentence s) {
    for (int i = 1; i < s.size(); i++) {
      if (NOUNS.contains(s.norm(i)) && Definite.at(s, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSum(Reading reading, List<Draft> drafts, Harm harm) {
    int whole = Figures.best(reading, harm);
    int sum = 0;
    int parts = 0;
    for (Draft draft : drafts) {
      int own =
          draft.readings().stream()
              .limit(LOOK)
              .filter(r -> !r.equals(reading))
              .mapToInt(r -> Figures.best(r, harm))
              .max()
              .orElse(0);
      sum += own;
      parts += own > 0 ? 1 : 0;
    }
    return whole > 0 && sum == whole && parts > 1;
  }
}
