/**
 * The skeleton of a sentence: noun phrases, verbs with their voice, and which phrase stands where
 * to a verb. Start at {@link org.tocsin.coder.syntax.Clause}.
 */
@NullMarked
package org.tocsin.coder.syntax;

import org.jspecify.annotations.NullMarked;
