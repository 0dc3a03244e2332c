package org.tocsin.coder.assembly;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tocsin.coder.text.Lines;

/**
 * Decides whether a sentence tells more of an incident or of another one: a sum of the weights of
 * its {@linkplain SameTraits traits}.
 */
final class Same {

  private static final Map<String, Integer> WEIGHTS = new HashMap<>();

  static {
    for (String line : Lines.of(Same.class, "same.txt")) {
      String[] e = line.split("\\s+");
      WEIGHTS.put(e[1], Integer.parseInt(e[0]));
    }
  }

  private Same() {}

  /** The sum of the weights, in hundredths of a logit; more than 0 where it is the same. */
  static int score(Set<String> traits) {
    int score = WEIGHTS.getOrDefault("any", 0);
    for (String trait : traits) {
      score += WEIGHTS.getOrDefault(trait, 0);
    }
    return score;
  }
}
