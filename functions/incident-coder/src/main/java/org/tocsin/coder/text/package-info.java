/**
 * A text in its parts: paragraphs, datelines, sentences, tokens, quotations. Start at {@link
 * org.tocsin.coder.text.Document}.
 */
@NullMarked
package org.tocsin.coder.text;

import org.jspecify.annotations.NullMarked;
