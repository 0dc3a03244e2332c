package org.tocsin.coder.drafts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.coder.text.Lines;

/** Fitted weights of traits, in hundredths of a logit, as a file beside this class has them. */
final class TraitWeights {

  /** How many traits a reason names. */
  private static final int TOLD = 3;

  private final Map<String, Integer> weights = new HashMap<>();

  /**
   * Reads them.
   *
   * @param file lines of WEIGHT TRAIT; the weight of "any" is in every sum
   */
  TraitWeights(String file) {
    for (String line : Lines.of(TraitWeights.class, file)) {
      String[] e = Lines.fields(line, 2);
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

  /** The traits with the lowest weights below nothing, the lowest first. */
  String heaviestAgainst(Set<String> traits) {
    return traits.stream()
        .filter(trait -> weights.getOrDefault(trait, 0) < 0)
        .sorted(
            Comparator.comparingInt((String trait) -> weights.getOrDefault(trait, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(TOLD)
        .map(trait -> trait.replace('-', ' '))
        .collect(Collectors.joining(", "));
  }
}
