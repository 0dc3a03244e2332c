package org.tocsin.coder.toll;

/** What was done to the people of a toll. */
public enum Harm {
  /** They died. */
  KILLED,
  /** They were hurt and lived. */
  INJURED,
  /** They died or were hurt: one number tells of both, and how many of each it does not tell. */
  KILLED_OR_INJURED,
  /** They were taken. */
  ABDUCTED
}
