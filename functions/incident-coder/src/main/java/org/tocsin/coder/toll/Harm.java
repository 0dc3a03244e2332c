package org.tocsin.coder.toll;

/** What was done to the people of a toll. */
public enum Harm {
  /** They died. */
  KILLED,
  /** They were hurt and lived. */
  INJURED,
  /** They were taken. */
  ABDUCTED
}
