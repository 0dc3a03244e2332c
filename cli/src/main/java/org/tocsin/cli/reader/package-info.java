/**
 * Writes an article as a web page of its own, to look at: {@link org.tocsin.cli.reader.ReaderView}.
 */
@NullMarked
package org.tocsin.cli.reader;

import org.jspecify.annotations.NullMarked;
