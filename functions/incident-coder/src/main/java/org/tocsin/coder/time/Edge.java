package org.tocsin.coder.time;

/** Which end of a month or year an expression speaks of: "early March", "the end of 1941". */
enum Edge {
  NONE,
  EARLY,
  MIDDLE,
  LATE
}
