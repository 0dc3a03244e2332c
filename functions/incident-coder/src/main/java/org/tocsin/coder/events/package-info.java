/**
 * What happened: the words of a sentence that tell of an event, how real the sentence says that it
 * is, with what and against what. Start at {@link org.tocsin.coder.events.EventFinder}.
 */
@NullMarked
package org.tocsin.coder.events;

import org.jspecify.annotations.NullMarked;
