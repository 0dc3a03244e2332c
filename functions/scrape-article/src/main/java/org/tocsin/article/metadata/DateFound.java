package org.tocsin.article.metadata;

import org.tocsin.pipeline.record.PublicationTime;

/**
 * A date and where it stands in a text.
 *
 * @param time the day, with the moment where a time of day and its zone stand beside it
 * @param start the index of its first character
 * @param end the index after its last, that of a time of day in ISO form included
 * @param timed whether a time of day stands beside it, with or without a zone
 */
record DateFound(PublicationTime time, int start, int end, boolean timed) {}
