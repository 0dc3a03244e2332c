/**
 * Where things happen: a gazetteer compiled from GeoNames at build time and from lists of our own,
 * and the finder that recognises place names in a text and tells which place each one means. Start
 * at {@link org.tocsin.coder.places.PlaceFinder}.
 */
@NullMarked
package org.tocsin.coder.places;

import org.jspecify.annotations.NullMarked;
