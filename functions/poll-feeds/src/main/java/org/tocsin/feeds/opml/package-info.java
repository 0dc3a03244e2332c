/**
 * The subscription list: which feeds are polled. Start at {@link org.tocsin.feeds.opml.OpmlReader}.
 */
@NullMarked
package org.tocsin.feeds.opml;

import org.jspecify.annotations.NullMarked;
