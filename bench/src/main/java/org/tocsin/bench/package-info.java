/** Benchmarks of the whole: each prints a table for docs/benchmarks.md. */
@NullMarked
package org.tocsin.bench;

import org.jspecify.annotations.NullMarked;
