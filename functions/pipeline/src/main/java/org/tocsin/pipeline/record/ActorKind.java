package org.tocsin.pipeline.record;

/** What an actor is, after ACLED's actor types. */
public enum ActorKind {
  /** Army, police and other forces of the state on its own soil. */
  STATE_FORCES,
  /** An organised group that fights the state for political ends. */
  REBEL_GROUP,
  /** An armed group in the service of a party, a state or a crime. */
  POLITICAL_MILITIA,
  /** An armed group of an ethnic, religious or local community. */
  IDENTITY_MILITIA,
  /** A violent crowd. */
  RIOTERS,
  /** A peaceful crowd. */
  PROTESTERS,
  /** People who take no part in the fighting. */
  CIVILIANS,
  /** Forces abroad: foreign armies, peace missions, mercenaries. */
  EXTERNAL_FORCES,
  /** Armed, and not said who. */
  UNKNOWN
}
