/** The sample news site many times over, for benchmarks that want several hosts. */
@NullMarked
package org.tocsin.bench.sites;

import org.jspecify.annotations.NullMarked;
