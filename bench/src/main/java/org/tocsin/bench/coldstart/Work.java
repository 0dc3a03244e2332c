package org.tocsin.bench.coldstart;

import java.util.function.LongSupplier;

/**
 * The work of one start, the same at every start.
 *
 * @param before makes the state that the start finds
 * @param done counts what the start has done
 * @param what is counted, for the table
 */
record Work(Runnable before, LongSupplier done, String what) {

  /** Of a handler that does nothing. */
  static final Work NONE = new Work(() -> {}, () -> 1, "answer");
}
