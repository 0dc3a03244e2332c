package org.tocsin.incidents.queries;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Incident;

/**
 * A part of an answer.
 *
 * @param incidents in the order in which they were read
 * @param next the cursor of the next page; absent on the last. A page may be empty and yet have a
 *     next one: so much is read for a page at most
 * @param tooLarge ids of incidents whose record is too large for the table and is not among the
 *     incidents; the store can merge it from its reports
 */
public record Page(List<Incident> incidents, @Nullable String next, List<String> tooLarge) {

  /** Copies the lists. */
  public Page {
    incidents = List.copyOf(incidents);
    tooLarge = List.copyOf(tooLarge);
  }
}
