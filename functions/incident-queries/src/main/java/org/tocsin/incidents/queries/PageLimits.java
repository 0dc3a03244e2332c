package org.tocsin.incidents.queries;

/**
 * How much a page may hold, and how much may be read for it.
 *
 * @param incidents the most incidents, 1 or more
 * @param read about the most records that are read for them, 1 or more; whatever begins with a
 *     batch is read to its end
 */
public record PageLimits(int incidents, int read) {

  /** Refuses less than one. */
  public PageLimits {
    if (incidents < 1 || read < 1) {
      throw new IllegalArgumentException("a page of " + incidents + " incidents of " + read);
    }
  }
}
