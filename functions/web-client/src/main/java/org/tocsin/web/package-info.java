/**
 * The guarded web client: fetches what strangers publish, and trusts none of it. Start at {@link
 * org.tocsin.web.WebClient}.
 */
@NullMarked
package org.tocsin.web;

import org.jspecify.annotations.NullMarked;
