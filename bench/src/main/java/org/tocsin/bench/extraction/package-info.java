/**
 * Article extraction beside other libraries, in one run and on the same pages: how fast, how far
 * from linear on pages made to be slow, and what each reads, for a scorer. Start with {@link
 * org.tocsin.bench.extraction.ExtractionCommand}.
 */
@NullMarked
package org.tocsin.bench.extraction;

import org.jspecify.annotations.NullMarked;
