/**
 * Who did it, who suffered it and who says so, as one sentence tells it. Start at {@link
 * org.tocsin.coder.parties.Sides} and {@link org.tocsin.coder.parties.Roles}.
 */
@NullMarked
package org.tocsin.coder.parties;

import org.jspecify.annotations.NullMarked;
