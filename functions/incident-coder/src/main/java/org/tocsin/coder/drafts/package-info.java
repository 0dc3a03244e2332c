/**
 * Which sentences tell of one incident, and which incidents are told at all. Start at {@link
 * org.tocsin.coder.drafts.Drafts}; {@link org.tocsin.coder.drafts.Keep} decides what is kept.
 */
@NullMarked
package org.tocsin.coder.drafts;

import org.jspecify.annotations.NullMarked;
