/**
 * Who does and who suffers what a word of violence tells, from where the phrases of a sentence
 * stand. Start at {@link org.tocsin.coder.arguments.ArgumentFinder}.
 */
@NullMarked
package org.tocsin.coder.arguments;

import org.jspecify.annotations.NullMarked;
