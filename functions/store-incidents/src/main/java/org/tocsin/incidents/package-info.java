/**
 * StoreIncidents: an article in the bucket becomes reports, and reports become incidents in
 * DynamoDB. Start at {@link org.tocsin.incidents.StoreIncidentsHandler}; {@link
 * org.tocsin.incidents.StoreArticle} is the step without Lambda.
 */
@NullMarked
package org.tocsin.incidents;

import org.jspecify.annotations.NullMarked;
