package org.tocsin.feeds.opml;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A feed that somebody wants to be polled.
 *
 * @param feed its address, absolute
 * @param title what the list calls it, most often the outlet's name
 */
public record Subscription(URI feed, @Nullable String title) {}
