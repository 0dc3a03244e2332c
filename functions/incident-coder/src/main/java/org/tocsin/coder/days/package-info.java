/**
 * Which day an act was on, and whether a sentence tells news or history. Start at {@link
 * org.tocsin.coder.days.WhenChoice} and {@link org.tocsin.coder.days.Setting}.
 */
@NullMarked
package org.tocsin.coder.days;

import org.jspecify.annotations.NullMarked;
