package org.tocsin.feeds.poll;

/**
 * What a round did: the function's answer.
 *
 * @param due feeds that were due
 * @param polled feeds that were fetched and read
 * @param notModified feeds that had not changed
 * @param failed feeds that could not be fetched or read, or asked to be left alone
 * @param entriesSent new entries sent to the queue
 * @param remaining due feeds that were left for the next round
 */
public record PollCounts(
    int due, int polled, int notModified, int failed, int entriesSent, int remaining) {}
