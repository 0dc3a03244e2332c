/** Reads the data files that lie beside the classes. */
@NullMarked
package org.tocsin.feeds.data;

import org.jspecify.annotations.NullMarked;
