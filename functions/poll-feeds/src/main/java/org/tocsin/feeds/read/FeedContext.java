package org.tocsin.feeds.read;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a feed before its elements are read.
 *
 * @param version format and version as declared
 * @param encoding the charset it was read as
 * @param address where it came from
 */
record FeedContext(String version, String encoding, @Nullable URI address) {}
