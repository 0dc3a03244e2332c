/** Larger gazetteers out of GeoNames' files. */
@NullMarked
package org.tocsin.cli.gazetteer;

import org.jspecify.annotations.NullMarked;
