/**
 * JMH benchmarks of the steps on the project's own samples: reading feeds, extracting articles,
 * coding incidents.
 */
@NullMarked
package org.tocsin.bench.steps;

import org.jspecify.annotations.NullMarked;
