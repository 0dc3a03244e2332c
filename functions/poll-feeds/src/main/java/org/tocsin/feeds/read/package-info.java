/**
 * Reads a feed: bytes in, {@link org.tocsin.feeds.read.FeedDocument} out. Rome does the parsing; a
 * layer before it makes well-formed XML of what publishers send, a layer after it finds what they
 * put elsewhere. Start at {@link org.tocsin.feeds.read.FeedReader}.
 */
@NullMarked
package org.tocsin.feeds.read;

import org.jspecify.annotations.NullMarked;
