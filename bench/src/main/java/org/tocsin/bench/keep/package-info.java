/**
 * Fits the weights by which the incident coder decides what is a report of an incident. Start at
 * {@link org.tocsin.bench.keep.KeepCommand}.
 */
@NullMarked
package org.tocsin.bench.keep;

import org.jspecify.annotations.NullMarked;
