/**
 * How many people were killed, injured or abducted, as each sentence tells it. Start at {@link
 * org.tocsin.coder.toll.TollFinder}.
 */
@NullMarked
package org.tocsin.coder.toll;

import org.jspecify.annotations.NullMarked;
