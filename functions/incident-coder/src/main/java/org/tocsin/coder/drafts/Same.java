package org.tocsin.coder.drafts;

import java.util.Set;

/**
 * Decides whether a sentence tells more of an incident or of another one: a sum of the weights of
 * its {@linkplain SameTraits traits}.
 */
final class Same {

  private static final TraitWeights WEIGHTS = new TraitWeights("same.txt");

  private Same() {}

  /** The sum of the weights, in hundredths of a logit; more than 0 where it is the same. */
  static int score(Set<String> traits) {
    return WEIGHTS.score(traits);
  }
}
