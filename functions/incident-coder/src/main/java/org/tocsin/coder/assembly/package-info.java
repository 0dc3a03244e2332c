/**
 * Puts what the sentences of a text tell together into incidents, and says why a sentence told
 * none. Start at {@link org.tocsin.coder.assembly.Assembler}.
 */
@NullMarked
package org.tocsin.coder.assembly;

import org.jspecify.annotations.NullMarked;
