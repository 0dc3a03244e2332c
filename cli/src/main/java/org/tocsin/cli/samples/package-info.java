/** Serves the bundled sample news site. */
@NullMarked
package org.tocsin.cli.samples;

import org.jspecify.annotations.NullMarked;
