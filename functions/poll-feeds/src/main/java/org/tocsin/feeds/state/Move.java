package org.tocsin.feeds.state;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed has moved to by permanent redirects (301, 308). One such answer is often a mistake
 * or a captive portal: an address takes the place of the old one only after several polls in a row
 * that led there and found a feed.
 *
 * @param address the address that is asked in place of the subscription's; absent where it has not
 *     moved
 * @param candidate the address that the last polls led to
 * @param times how many polls in a row led there
 */
public record Move(@Nullable URI address, @Nullable URI candidate, int times) {

  /** How many polls in a row must lead to an address before it is believed. */
  public static final int ENOUGH = 5;

  /** It has not moved. */
  public static final Move NONE = new Move(null, null, 0);

  /** After a poll that found a feed by permanent redirects to this address. */
  public Move ledTo(URI target) {
    int again = target.equals(candidate) ? times + 1 : 1;
    return again >= ENOUGH ? new Move(target, null, 0) : new Move(address, target, again);
  }

  /** After a poll that found a feed without them. */
  public Move stayed() {
    return new Move(address, null, 0);
  }
}
