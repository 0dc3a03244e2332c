package org.tocsin.incidents.merge;

import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Toll;
import org.tocsin.pipeline.record.TollQualifier;

/**
 * A figure of a toll as it is compared with another report's.
 *
 * @param best people, 0 or more
 * @param rough whether a word stood for it, such as "dozens"
 */
public record Count(int best, boolean rough) {

  /** Refuses fewer than none. */
  public Count {
    if (best < 0) {
      throw new IllegalArgumentException("fewer than no people: " + best);
    }
  }

  /** The figure of a toll; null where there is none. */
  static @Nullable Count of(@Nullable Toll toll) {
    return toll == null ? null : new Count(toll.best(), toll.qualifier() == TollQualifier.WORD);
  }
}
