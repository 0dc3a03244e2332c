package org.tocsin.coder.places;

import java.util.Set;

/**
 * Tells the towns that are meant also where the rest of a text points to other countries: "Tehran:
 * missiles hit Haifa" names a city; "Berlin: German soldiers wounded in Gao" a town of one country
 * only, in a text that names no town or area of its own besides where it was written.
 */
final class KnownAbroad {

  /** Inhabitants from which a town is known beyond its country, where words lead to a place. */
  private static final int CITY = 100_000;

  /** Inhabitants from which it is known anywhere, and by its other names, too. */
  private static final int LARGE = 2 * CITY;

  private static final Set<String> ISLANDS = Set.of("island", "islands", "islet", "reef", "shoal");

  private KnownAbroad() {}

  static boolean is(Span span, Place place, Surroundings around) {
    boolean unknown = span.isHardlyKnown() && !isKnownByOtherName(span, place);
    if (place.kind() != PlaceKind.TOWN || unknown || isIsland(span)) {
      return false;
    }
    boolean near = around.neighbours(span, place) > 0;
    return place.population() >= (span.located ? CITY : LARGE)
        || (span.isOfOneCountry() && (near || (!span.small && !around.isGrounded(span))));
  }

  /** "Sulaymaniyah": one more name of a city, which people know by it. */
  private static boolean isKnownByOtherName(Span span, Place place) {
    return place.population() >= LARGE && place.isKnownBy(span.text);
  }

  /** "Delft island": no town of the name. */
  private static boolean isIsland(Span span) {
    return ISLANDS.contains(span.sentence.norm(span.to));
  }
}
