/** Codes articles into reports of incidents. Start at {@link org.tocsin.coder.IncidentCoder}. */
@NullMarked
package org.tocsin.coder;

import org.jspecify.annotations.NullMarked;
