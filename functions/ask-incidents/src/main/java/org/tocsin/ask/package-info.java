/**
 * AskIncidents: the read side of a deployed stack over HTTP, behind a function URL. Start at {@link
 * org.tocsin.ask.AskIncidentsHandler}; {@link org.tocsin.ask.AskIncidents} answers.
 */
@NullMarked
package org.tocsin.ask;

import org.jspecify.annotations.NullMarked;
