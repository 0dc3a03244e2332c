/**
 * The subscription list in a person's hands: {@link org.tocsin.cli.feeds.FeedList} edits it and
 * leaves all else in it as it is, {@link org.tocsin.cli.feeds.ListPlace} is where it lies.
 */
@NullMarked
package org.tocsin.cli.feeds;

import org.jspecify.annotations.NullMarked;
