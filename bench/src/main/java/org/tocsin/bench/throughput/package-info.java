/**
 * The whole local pipeline under load: many copies of the sample site, each an outlet group of its
 * own.
 */
@NullMarked
package org.tocsin.bench.throughput;

import org.jspecify.annotations.NullMarked;
