package org.tocsin.pipeline.record;

/**
 * ACLED's six event types, in the order of precedence: where the tactics of one incident coincide,
 * the type that is declared earlier names it (a battle with shelling is a battle).
 */
public enum EventType {
  /** Two armed, organised sides; civilians are never one of them. */
  BATTLES,
  /** A public demonstration whose participants are not violent. */
  PROTESTS,
  /** A violent crowd. */
  RIOTS,
  /** Bombs, shells, drones, mines: the target cannot answer. */
  EXPLOSIONS_REMOTE_VIOLENCE,
  /** An armed actor harms unarmed people. */
  VIOLENCE_AGAINST_CIVILIANS,
  /** No violence in itself, yet it tells of the conflict. */
  STRATEGIC_DEVELOPMENTS
}
