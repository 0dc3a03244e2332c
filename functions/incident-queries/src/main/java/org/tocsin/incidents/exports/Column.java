package org.tocsin.incidents.exports;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of the CSV.
 *
 * @param name its name in the first line
 * @param value its field; absent where nothing is known
 */
record Column(String name, Function<Row, @Nullable Object> value) {}
