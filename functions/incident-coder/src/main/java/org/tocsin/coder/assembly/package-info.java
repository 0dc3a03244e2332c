/**
 * Puts what the sentences tell together into reports of incidents. Start at {@link
 * org.tocsin.coder.assembly.Assembler}.
 */
@NullMarked
package org.tocsin.coder.assembly;

import org.jspecify.annotations.NullMarked;
