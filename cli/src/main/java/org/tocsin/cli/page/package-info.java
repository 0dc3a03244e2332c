/**
 * Incidents as one page to look at: map, time line, filters, list, and each with its quotes and
 * sources. Start at {@link org.tocsin.cli.page.IncidentPage}.
 */
@NullMarked
package org.tocsin.cli.page;

import org.jspecify.annotations.NullMarked;
