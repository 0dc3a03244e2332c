/**
 * PollFeeds: feeds in, {@code FeedEntry} messages out. Start at {@link
 * org.tocsin.feeds.PollFeedsHandler}.
 */
@NullMarked
package org.tocsin.feeds;

import org.jspecify.annotations.NullMarked;
