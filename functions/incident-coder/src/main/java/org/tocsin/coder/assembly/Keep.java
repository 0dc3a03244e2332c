package org.tocsin.coder.assembly;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tocsin.coder.text.Lines;

/**
 * Decides whether a draft is a report of an incident, or only something that the text touches upon:
 * a sum of the weights of its {@linkplain Traits traits}.
 */
final class Keep {

  private static final Map<String, Integer> WEIGHTS = new HashMap<>();

  static {
    for (String line : Lines.of(Keep.class, "keep.txt")) {
      String[] e = line.split("\\s+");
      WEIGHTS.put(e[1], Integer.parseInt(e[0]));
    }
  }

  private Keep() {}

  /** The sum of the weights, in hundredths of a logit. */
  static int score(Set<String> traits) {
    int score = WEIGHTS.getOrDefault("any", 0);
    for (String trait : traits) {
      score += WEIGHTS.getOrDefault(trait, 0);
    }
    return score;
  }

  /** Whether a draft with these traits is kept. */
  static boolean keeps(Set<String> traits) {
    return score(traits) >= 0;
  }
}
