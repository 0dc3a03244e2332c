/**
 * The records that travel between the steps. Each is immutable, validates in its constructor, and
 * may be shared between threads. What may be absent is {@code @Nullable}; a list is never null.
 */
@NullMarked
package org.tocsin.pipeline.record;

import org.jspecify.annotations.NullMarked;
