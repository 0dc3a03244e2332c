package org.tocsin.coder.assembly;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tocsin.coder.text.Lines;

/** Fitted weights of traits, in hundredths of a logit, as a file beside this class has them. */
final class TraitWeights {

  private final Map<String, Integer> weights = new HashMap<>();

  /**
   * Reads them.
   *
   * @param file lines of WEIGHT TRAIT; the weight of "any" is in every sum
   */
  TraitWeights(String file) {
    for (String line : Lines.of(TraitWeights.class, file)) {
      String[] e = line.split("\\s+", 2);
      weights.put(e[1], Integer.parseInt(e[0]));
    }
  }

  /** The sum of the weights of these traits; a trait without weight counts nothing. */
  int score(Set<String> traits) {
    int score = weights.getOrDefault("any", 0);
    for (String trait : traits) {
      score += weights.getOrDefault(trait, 0);
    }
    return score;
  }
}
