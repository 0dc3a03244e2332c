/** Incidents and articles as tables and files. */
@NullMarked
package org.tocsin.cli.output;

import org.jspecify.annotations.NullMarked;
