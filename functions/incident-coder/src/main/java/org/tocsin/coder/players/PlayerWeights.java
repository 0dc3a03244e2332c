package org.tocsin.coder.players;

import java.util.Map;
import java.util.Set;
import org.tocsin.coder.text.Lines;
import org.tocsin.coder.text.WordMap;

/** The weights of the {@linkplain PlayerTraits traits} of those who may have a part. */
final class PlayerWeights {

  private record Weights(int assailant, int target) {}

  private static final String ANY = "any";
  private static final Map<String, Weights> WEIGHTS = new WordMap<>();

  static {
    for (String line : Lines.of(PlayerWeights.class, "players.txt")) {
      String[] e = Lines.fields(line);
      WEIGHTS.put(e[2], new Weights(Integer.parseInt(e[0]), Integer.parseInt(e[1])));
    }
  }

  private PlayerWeights() {}

  /** How surely it did it, in hundredths of a logit. */
  static int assailant(Set<String> traits) {
    int sum = of(ANY).assailant();
    for (String trait : traits) {
      sum += of(trait).assailant();
    }
    return sum;
  }

  /** How surely it suffered it, in hundredths of a logit. */
  static int target(Set<String> traits) {
    int sum = of(ANY).target();
    for (String trait : traits) {
      sum += of(trait).target();
    }
    return sum;
  }

  private static Weights of(String trait) {
    return WEIGHTS.getOrDefault(trait, NONE);
  }

  private static final Weights NONE = new Weights(0, 0);
}
