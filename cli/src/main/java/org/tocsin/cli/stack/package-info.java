/** A deployed stack, as its own outputs tell: {@link org.tocsin.cli.stack.Stack}. */
@NullMarked
package org.tocsin.cli.stack;

import org.jspecify.annotations.NullMarked;
