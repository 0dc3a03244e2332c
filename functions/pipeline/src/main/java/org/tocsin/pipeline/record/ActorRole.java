package org.tocsin.pipeline.record;

/** What an actor did in an incident. */
public enum ActorRole {
  /** Started it. */
  ASSAILANT,
  /** Suffered it. */
  TARGET,
  /** Took part with no side that clearly started it: a clash, a protest. */
  PARTICIPANT
}
