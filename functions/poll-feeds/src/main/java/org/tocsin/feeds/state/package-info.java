/**
 * What is remembered of each feed between two polls. Start at {@link
 * org.tocsin.feeds.state.FeedTable}.
 */
@NullMarked
package org.tocsin.feeds.state;

import org.jspecify.annotations.NullMarked;
