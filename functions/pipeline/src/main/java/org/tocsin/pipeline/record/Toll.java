package org.tocsin.pipeline.record;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many people were killed, injured or abducted: low, best and high as in UCDP GED. An open end
 * is absent ("more than 30" has no high). A toll that was not reported is absent altogether; one
 * that was reported as none is 0.
 *
 * @param low the lowest figure, whole persons
 * @param best the figure to count with
 * @param high the highest figure
 * @param qualifier how the text qualified the number
 * @param bySide the part of each side, where the text tells the sides apart
 */
public record Toll(
    @Nullable Integer low,
    int best,
    @Nullable Integer high,
    @Nullable TollQualifier qualifier,
    Map<ActorRole, Toll> bySide)
    implements Sparse {

  /** Refuses negative figures and figures out of order; copies the map. */
  public Toll {
    if (best < 0 || (low != null && (low < 0 || low > best)) || (high != null && high < best)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "toll out of order: low %s, best %d, high %s", low, best, high));
    }
    bySide =
        bySide == null || bySide.isEmpty()
            ? Map.of()
            : Collections.unmodifiableMap(new EnumMap<>(bySide));
  }

  /** A plain number: low, best and high are the same. */
  public static Toll exactly(int number) {
    return new Toll(number, number, number, null, Map.of());
  }

  /** This toll with the sides' parts told apart. */
  public Toll withSides(Map<ActorRole, Toll> sides) {
    return new Toll(low, best, high, qualifier, sides);
  }
}
