/**
 * How many feeds one invocation of PollFeeds polls on one core: {@link
 * org.tocsin.bench.polling.PollingCommand}.
 */
@NullMarked
package org.tocsin.bench.polling;

import org.jspecify.annotations.NullMarked;
