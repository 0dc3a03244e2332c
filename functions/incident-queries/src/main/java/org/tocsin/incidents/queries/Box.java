package org.tocsin.incidents.queries;

import java.util.Locale;

/**
 * A part of the map between two meridians and two parallels, its edges included; degrees, WGS 84.
 * West may be greater than east: such a box lies across the antimeridian.
 *
 * @param west -180 to 180
 * @param south -90 to 90
 * @param east -180 to 180
 * @param north -90 to 90, not less than south
 */
public record Box(double west, double south, double east, double north) {

  /** Refuses what is no box on Earth. */
  public Box {
    if (!(Math.abs(west) <= 180 && Math.abs(east) <= 180)
        || !(Math.abs(south) <= 90 && Math.abs(north) <= 90)
        || south > north) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "no box on Earth: %s,%s,%s,%s", west, south, east, north));
    }
  }

  /** Whether a point is in it. */
  public boolean contains(double latitude, double longitude) {
    return latitude >= south
        && latitude <= north
        && (west <= east
            ? longitude >= west && longitude <= east
            : longitude >= west || longitude <= east);
  }
}
