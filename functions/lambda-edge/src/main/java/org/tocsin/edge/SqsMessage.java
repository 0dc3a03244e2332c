package org.tocsin.edge;

import org.jspecify.annotations.Nullable;

/**
 * One message of a batch.
 *
 * @param id the id by which a failure is told to the event source
 * @param body the body
 * @param receiveCount how often it was received, this time included; 1 where the event does not say
 * @param receiptHandle by which this receipt is named to the queue; absent where the event has none
 * @param trace the id of the trace in which it was sent; absent where the event has none
 */
public record SqsMessage(
    String id,
    String body,
    int receiveCount,
    @Nullable String receiptHandle,
    @Nullable String trace) {}
