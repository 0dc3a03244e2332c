package org.tocsin.pipeline.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an incident was. A place that the gazetteer lacks keeps its name and has no coordinates of
 * its own; coordinates are never made up.
 *
 * @param name the place's usual name; of a town whose language is written in other letters, the
 *     text's own spelling
 * @param admin1 the first-order administrative area
 * @param country ISO 3166-1 alpha-2
 * @param latitude degrees, -90 to 90, WGS 84
 * @param longitude degrees, -180 to 180, WGS 84
 * @param precision what the coordinates (or, without any, the name) stand for
 * @param gazetteerId the GeoNames id
 */
public record Location(
    String name,
    @Nullable String admin1,
    @Nullable String country,
    @Nullable Double latitude,
    @Nullable Double longitude,
    LocationPrecision precision,
    @Nullable String gazetteerId) {

  /** Refuses a blank name, half a pair of coordinates, and coordinates that are off the Earth. */
  public Location {
    Check.notBlank("location name", name);
    Objects.requireNonNull(precision);
    if ((latitude == null) != (longitude == null)) {
      throw new IllegalArgumentException("one coordinate without the other: " + name);
    }
    if (latitude != null && (Math.abs(latitude) > 90 || Math.abs(longitude) > 180)) {
      throw new IllegalArgumentException("no place on Earth: " + latitude + ", " + longitude);
    }
  }

  /** The same place under another name. */
  public Location named(String other) {
    return new Location(other, admin1, country, latitude, longitude, precision, gazetteerId);
  }
}
