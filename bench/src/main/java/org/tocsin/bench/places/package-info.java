/** Fits the weights by which the coder tells which place a name means. */
@NullMarked
package org.tocsin.bench.places;

import org.jspecify.annotations.NullMarked;
