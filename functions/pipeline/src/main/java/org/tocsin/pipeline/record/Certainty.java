package org.tocsin.pipeline.record;

/** On whose word an incident is known, from the strongest to the weakest. */
public enum Certainty {
  /** An authority or the outlet itself says so. */
  CONFIRMED,
  /** Sources say so. */
  REPORTED,
  /** Only a party to it says so. */
  CLAIMED,
  /** A party claims it and another denies it. */
  DENIED
}
