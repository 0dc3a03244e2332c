/**
 * Asks IncidentTable for incidents, without writing to it. Start at {@link
 * org.tocsin.incidents.queries.IncidentQueries}; {@link org.tocsin.incidents.queries.FilterText}
 * reads what a person typed.
 */
@NullMarked
package org.tocsin.incidents.queries;

import org.jspecify.annotations.NullMarked;
