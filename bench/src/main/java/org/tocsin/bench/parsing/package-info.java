/** How fast feeds are read, beside Rome alone: {@link org.tocsin.bench.parsing.ParsingCommand}. */
@NullMarked
package org.tocsin.bench.parsing;

import org.jspecify.annotations.NullMarked;
