/**
 * Fuzzing: inputs that nobody would think of, against laws that hold for all. Start at {@link
 * org.tocsin.bench.fuzz.FuzzCommand}; the laws are in {@link org.tocsin.bench.fuzz.Target}.
 */
@NullMarked
package org.tocsin.bench.fuzz;

import org.jspecify.annotations.NullMarked;
