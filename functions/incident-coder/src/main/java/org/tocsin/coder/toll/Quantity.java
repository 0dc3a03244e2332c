package org.tocsin.coder.toll;

import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.TollQualifier;

/**
 * A number of people with what qualifies it.
 *
 * @param low the lowest figure, absent where open
 * @param best the figure to count with
 * @param high the highest figure, absent where open
 * @param qualifier how the text qualified it
 */
public record Quantity(
    @Nullable Integer low, int best, @Nullable Integer high, @Nullable TollQualifier qualifier) {

  /** A plain number. */
  public static Quantity exactly(int number) {
    return new Quantity(number, number, number, null);
  }

  /** A number or range with its qualifier. */
  public static Quantity of(int number, int upper, @Nullable TollQualifier qualifier) {
    if (upper > number) {
      return new Quantity(number, (number + upper) / 2, upper, TollQualifier.BETWEEN);
    }
    if (qualifier == null) {
      return exactly(number);
    }
    return switch (qualifier) {
      case AT_LEAST, MORE_THAN -> new Quantity(number, number, null, qualifier);
      case UP_TO, FEWER_THAN -> new Quantity(null, number, number, qualifier);
      default -> new Quantity(number, number, number, qualifier);
    };
  }

  /** One text for equal quantities, and for no others. */
  public String key() {
    return String.join(
        "/",
        String.valueOf(low),
        Integer.toString(best),
        String.valueOf(high),
        String.valueOf(qualifier));
  }

  /** Both together; open ends stay open, and the first qualifier speaks for both. */
  public Quantity plus(Quantity other) {
    return new Quantity(
        low == null || other.low == null ? null : Integer.valueOf(low + other.low),
        best + other.best,
        high == null || other.high == null ? null : Integer.valueOf(high + other.high),
        qualifier != null ? qualifier : other.qualifier);
  }

  /**
   * What remains without some of them.
   *
   * @param fewer how many, fewer than the best figure
   */
  public Quantity minus(int fewer) {
    return new Quantity(
        low == null ? null : Integer.valueOf(Math.max(0, low - fewer)),
        best - fewer,
        high == null ? null : Integer.valueOf(Math.max(best - fewer, high - fewer)),
        qualifier);
  }
}
