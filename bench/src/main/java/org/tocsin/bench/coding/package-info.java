/**
 * How fast articles are coded: from a cold JVM, and texts that are made to be slow: {@link
 * org.tocsin.bench.coding.CodingCommand}.
 */
@NullMarked
package org.tocsin.bench.coding;

import org.jspecify.annotations.NullMarked;
