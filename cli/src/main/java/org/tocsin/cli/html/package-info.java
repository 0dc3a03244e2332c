/** Web pages of one file, safe to open whatever they were made of. */
@NullMarked
package org.tocsin.cli.html;

import org.jspecify.annotations.NullMarked;
