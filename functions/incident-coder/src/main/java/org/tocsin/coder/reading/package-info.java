/**
 * What one sentence tells of an incident. Start at {@link org.tocsin.coder.reading.SentenceReader}.
 */
@NullMarked
package org.tocsin.coder.reading;

import org.jspecify.annotations.NullMarked;
