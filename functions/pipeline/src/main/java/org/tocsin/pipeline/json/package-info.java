/** The JSON of the records: one reader, one writer, one kind of error. */
@NullMarked
package org.tocsin.pipeline.json;

import org.jspecify.annotations.NullMarked;
