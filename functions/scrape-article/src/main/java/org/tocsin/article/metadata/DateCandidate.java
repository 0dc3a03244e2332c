package org.tocsin.article.metadata;

import org.jspecify.annotations.Nullable;
import org.tocsin.article.metadata.DateWords.Role;
import org.tocsin.article.page.Block;
import org.tocsin.pipeline.record.PublicationTime;

/**
 * A date on the page itself.
 *
 * @param time the date
 * @param block the line that it stands in, or the one after the element that gives it
 * @param role what the words and names beside it say that it is a date of, absent where nothing
 *     does
 * @param marked whether the markup says that it is a date, beyond the text
 * @param leads whether it is the first thing in its line
 * @param source the place, for people
 */
record DateCandidate(
    PublicationTime time,
    Block block,
    @Nullable Role role,
    boolean marked,
    boolean leads,
    String source) {}
