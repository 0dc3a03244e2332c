/**
 * Where a handler meets Lambda and AWS: configuration from the environment, log lines, metrics,
 * batches of messages, service clients. Start at {@link org.tocsin.edge.Environment}. Nothing here
 * knows what a feed, an article or an incident is.
 */
@NullMarked
package org.tocsin.edge;

import org.jspecify.annotations.NullMarked;
