package org.tocsin.coder.toll;

/** What the words for the people of a toll tell about their side. */
public enum Side {
  /** Nothing: "people", "victims", or no noun. */
  ANY,
  /** They take no part in the fighting. */
  CIVILIAN,
  /** They serve a state. */
  SECURITY,
  /** They fight the state, or attack. */
  MILITANT
}
