/**
 * Fits the weights by which the incident coder decides what is a report of an incident, and who has
 * a part in it. Start at {@link org.tocsin.bench.keep.KeepCommand} and {@link
 * org.tocsin.bench.keep.PartsCommand}.
 */
@NullMarked
package org.tocsin.bench.keep;

import org.jspecify.annotations.NullMarked;
