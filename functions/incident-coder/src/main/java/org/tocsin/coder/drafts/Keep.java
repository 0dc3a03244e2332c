package org.tocsin.coder.drafts;

import java.util.Set;

/**
 * Decides whether a draft is a report of an incident, or only something that the text touches upon:
 * a sum of the weights of its {@linkplain Traits traits}.
 */
public final class Keep {

  private static final TraitWeights WEIGHTS = new TraitWeights("keep.txt");

  private Keep() {}

  /** The sum of the weights, in hundredths of a logit. */
  public static int score(Set<String> traits) {
    return WEIGHTS.score(traits);
  }

  /** What speaks most against a draft with these traits; empty where it is kept. */
  public static String against(Set<String> traits) {
    return score(traits) >= 0
        ? ""
        : "reads like no report of an incident (" + WEIGHTS.heaviestAgainst(traits) + ")";
  }
}
