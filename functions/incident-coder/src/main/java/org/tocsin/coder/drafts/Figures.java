package org.tocsin.coder.drafts;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tocsin.coder.events.Cue;
import org.tocsin.coder.reading.Reading;
import org.tocsin.coder.toll.Harm;
import org.tocsin.coder.toll.TollMention;

/**
 * What drafts tell of tolls after a sentence that may sum them up.
 *
 * @param after the number of that sentence
 * @param again whether one of them may tell the whole again
 */
record Figures(int after, boolean again) {

  /** Parts of a sum at most, and figures that one of them tells: the work stays small. */
  private static final int MOST = 10;

  private static final int LARGEST = 5000;

  /** Whether a figure that each of some drafts tells adds up to a sum. */
  boolean addUp(List<Draft> parts, Harm harm, int whole) {
    if (parts.size() > MOST || whole > LARGEST) {
      return false;
    }
    BitSet sums = new BitSet();
    sums.set(0);
    for (Draft part : parts) {
      BitSet next = new BitSet();
      for (int figure : of(part, harm)) {
        for (int i = sums.nextSetBit(0);
            i >= 0 && i + figure <= whole;
            i = sums.nextSetBit(i + 1)) {
          next.set(i + figure);
        }
      }
      sums = next;
    }
    return sums.get(whole);
  }

  /** What a draft's later sentences tell, each figure and each list of figures of a sentence. */
  private Set<Integer> of(Draft draft, Harm harm) {
    Set<Integer> figures = new TreeSet<>();
    for (Reading other : draft.readings()) {
      if (isLater(other) && figures.size() < MOST) {
        int list = 0;
        for (TollMention toll : other.tolls()) {
          int best = toll.harm() == harm && !toll.part() ? toll.quantity().best() : 0;
          list += best;
          figures.add(best);
        }
        figures.add(list);
      }
    }
    figures.remove(0);
    return figures;
  }

  /**
   * The largest toll within a sum that a draft's later sentences tell; 0 where they tell none.
   *
   * @param whole the sum
   */
  int best(Draft draft, Harm harm, int whole) {
    int best = 0;
    for (Reading other : draft.readings()) {
      int toll = isLater(other) ? best(other, harm) : 0;
      best = toll < whole || (again && toll == whole) ? Math.max(best, toll) : best;
    }
    return best;
  }

  private boolean isLater(Reading other) {
    return other.sentence().number() > after && !other.isHeadline() && !other.several();
  }

  /**
   * Whether a sentence that names no place tells how many there were "in all", where its draft has
   * figures of its own.
   */
  static boolean isInAll(Reading reading, Draft draft) {
    return reading.place() == null
        && reading.tolls().stream().anyMatch(t -> Cue.IN_ALL.at(t.sentence(), t.to()) != null)
        && draft.readings().stream()
            .anyMatch(r -> !r.equals(reading) && !r.isHeadline() && isToldOf(r, reading));
  }

  private static boolean isToldOf(Reading other, Reading reading) {
    return reading.tolls().stream().anyMatch(t -> best(other, t.harm()) > 0);
  }

  /** The same, or all on one list of a verb: "four soldiers and a civilian were killed". */
  static int whole(Reading reading, Harm harm) {
    int whole = best(reading, harm);
    int list = 0;
    int word = -1;
    for (TollMention toll : reading.tolls()) {
      if (toll.harm() == harm && !toll.part()) {
        list = toll.quantity().best() + (toll.word() == word ? list : 0);
        word = toll.word();
        whole = Math.max(whole, list);
      }
    }
    return whole;
  }

  /** The largest toll that a sentence tells. */
  static int best(Reading reading, Harm harm) {
    int best = 0;
    for (TollMention toll : reading.tolls()) {
      if (toll.harm() == harm) {
        best = Math.max(best, toll.quantity().best());
      }
    }
    return best;
  }
}
