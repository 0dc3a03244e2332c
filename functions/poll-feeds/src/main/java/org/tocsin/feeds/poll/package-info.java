/**
 * Polls feeds: which are due, what is new in them, when to come back. Start at {@link
 * org.tocsin.feeds.poll.PollRound}.
 */
@NullMarked
package org.tocsin.feeds.poll;

import org.jspecify.annotations.NullMarked;
