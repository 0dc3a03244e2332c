package org.tocsin.coder.fields;

import java.util.EnumMap;
import java.util.Map;
import org.tocsin.coder.toll.Quantity;
import org.tocsin.coder.toll.Side;

/**
 * Follows a text that opens with the number of all and then tells where they fell: "a dozen were
 * killed. Soldiers killed six at a truck, and nine more at the barracks". The nine are besides the
 * six, and not besides the dozen.
 */
final class PartSum {

  private final Map<Side, Quantity> parts = new EnumMap<>(Side.class);

  /** Notes people who are among those told before. */
  void tell(Map<Side, Quantity> some) {
    parts.clear();
    parts.putAll(some);
  }

  /**
   * Adds more people to the parts told before.
   *
   * @param all the number of all as told
   * @return those of them whom the number of all does not hold; none where it holds all of them
   */
  Map<Side, Quantity> add(Map<Side, Quantity> more, Quantity all) {
    if (parts.isEmpty() || more.size() != 1) {
      return more;
    }
    Side side = more.keySet().iterator().next();
    Quantity before = parts.getOrDefault(side, parts.get(Side.ANY));
    Quantity now = more.get(side);
    if (before == null || now == null) {
      return more;
    }
    int over = before.best() + now.best() - all.best();
    parts.put(parts.containsKey(side) ? side : Side.ANY, before.plus(now));
    if (over <= 0) {
      return Map.of();
    }
    boolean open = all.high() == null && before.best() < all.best();
    return open ? Map.of(side, now.minus(now.best() - over)) : more;
  }
}
