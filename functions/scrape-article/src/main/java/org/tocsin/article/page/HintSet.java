package org.tocsin.article.page;

import java.util.ArrayList;
import java.util.List;

/**
 * What an element's names say it is for, a bit for each hint: pages have thousands of elements, and
 * each is asked several times.
 */
record HintSet(int bits) {

  static final HintSet NONE = new HintSet(0);

  private static final Hint[] HINTS = Hint.values();

  @SuppressWarnings("EnumOrdinal") // the bits are never kept beyond the run that gave them
  private static int bit(Hint hint) {
    return 1 << hint.ordinal();
  }

  /** Of some hints. */
  static HintSet of(Hint... hints) {
    int bits = 0;
    for (Hint hint : hints) {
      bits |= bit(hint);
    }
    return new HintSet(bits);
  }

  static HintSet all() {
    return of(HINTS);
  }

  boolean isEmpty() {
    return bits == 0;
  }

  boolean has(Hint hint) {
    return (bits & bit(hint)) != 0;
  }

  boolean hasAny(HintSet others) {
    return (bits & others.bits) != 0;
  }

  HintSet and(HintSet more) {
    return (bits | more.bits) == bits ? this : new HintSet(bits | more.bits);
  }

  HintSet and(Hint more) {
    return has(more) ? this : new HintSet(bits | bit(more));
  }

  HintSet without(HintSet others) {
    return hasAny(others) ? new HintSet(bits & ~others.bits) : this;
  }

  /** Those in both. */
  HintSet within(HintSet others) {
    return new HintSet(bits & others.bits);
  }

  /** In the order of the hints. */
  List<Hint> list() {
    if (bits == 0) {
      return List.of();
    }
    List<Hint> list = new ArrayList<>(Integer.bitCount(bits));
    for (int left = bits; left != 0; left &= left - 1) {
      list.add(HINTS[Integer.numberOfTrailingZeros(left)]);
    }
    return list;
  }

  @Override
  public String toString() {
    return list().toString();
  }
}
