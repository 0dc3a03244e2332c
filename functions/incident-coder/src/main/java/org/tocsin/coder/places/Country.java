package org.tocsin.coder.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A country or territory.
 *
 * @param iso2 ISO 3166-1 alpha-2
 * @param name the usual English name
 * @param capital the name of its capital; empty where it has none
 * @param population inhabitants
 * @param neighbours the ISO codes of the countries that it borders on
 * @param latitude degrees, of a point inside; absent where not known
 * @param longitude degrees, of a point inside
 * @param timeZone the IANA name of the time zone of its capital
 */
public record Country(
    String iso2,
    String name,
    String capital,
    int population,
    List<String> neighbours,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String timeZone) {

  /** Copies the list. */
  public Country {
    neighbours = List.copyOf(neighbours);
  }
}
