/**
 * Tells a person what the coder understood of a text: {@link org.tocsin.coder.marks.Mark} is one
 * stretch of words and what it was taken for.
 */
@NullMarked
package org.tocsin.coder.marks;

import org.jspecify.annotations.NullMarked;
