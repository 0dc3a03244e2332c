package org.tocsin.coder.places;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;

/**
 * One entry of the gazetteer.
 *
 * @param id the GeoNames id; absent for entries of our own lists
 * @param name the usual name
 * @param kind what it is
 * @param featureCode the GeoNames feature code, such as PPLA for the seat of a first-order area;
 *     NOTE for a small town that our own lists have
 * @param country ISO 3166-1 alpha-2; absent only for regions that span countries
 * @param admin1 the name of the first-order area that it lies in
 * @param latitude degrees, WGS 84; absent where not known. An administrative area without
 *     coordinates of its own has those of its seat
 * @param longitude degrees, WGS 84
 * @param population inhabitants, 0 where not known
 * @param timeZone the IANA name of its time zone
 */
public record Place(
    @Nullable String id,
    String name,
    PlaceKind kind,
    String featureCode,
    @Nullable String country,
    @Nullable String admin1,
    @Nullable Double latitude,
    @Nullable Double longitude,
    int population,
    @Nullable String timeZone) {
  /** Inhabitants below which a name alone tells little. */
  private static final int SMALL = 15_000;

  /** Inhabitants from which a town is known by a name that is not its usual one. */
  static final int KNOWN_BY_OTHER_NAMES = 50_000;

  /** Degrees from the seat of a district to a town in it, at most. */
  private static final double DISTRICT = 0.8;

  /** In place of the feature code of a small town that is in our list of places of note. */
  static final String OF_NOTE = "NOTE";

  /** Letters from which a name that is not the usual one tells something. */
  private static final int TELLING = 5;

  /** Whether this is the seat of a country's government. */
  public boolean isCapital() {
    return featureCode.equals("PPLC");
  }

  /** Whether our own lists have it: what GeoNames lacks, and small towns that news texts name. */
  boolean isOfNote() {
    return id == null || featureCode.equals(OF_NOTE);
  }

  /** Whether this is a small town or village that is in no list of ours. */
  boolean isSmall() {
    return kind == PlaceKind.TOWN && population < SMALL && !isOfNote() && !isCapital();
  }

  /** Whether it is known by its other names wherever they stand. */
  boolean isKnownByOtherNames() {
    return kind != PlaceKind.TOWN || population >= KNOWN_BY_OTHER_NAMES;
  }

  /** Whether it can be meant where a text has a name of it that is not its usual one. */
  boolean isKnownBy(String otherName) {
    return isKnownByOtherNames()
        || (country != null && otherName.length() >= TELLING && Romanised.is(country));
  }

  /** Whether a country or area has another place in it. */
  boolean holds(Place inner) {
    if (!Objects.equals(country, inner.country)) {
      return false;
    }
    return switch (kind) {
      case COUNTRY -> inner.kind != PlaceKind.COUNTRY;
      case ADMIN1 ->
          (inner.kind == PlaceKind.TOWN || inner.kind == PlaceKind.ADMIN2)
              && name.equals(inner.admin1);
      case ADMIN2 -> inner.kind == PlaceKind.TOWN && isAround(inner);
      default -> false;
    };
  }

  /** Whether a town most likely lies in this district: in its area, and not far from its seat. */
  private boolean isAround(Place town) {
    if (admin1 == null || !admin1.equals(town.admin1)) {
      return false;
    }
    if (latitude == null || longitude == null || town.latitude == null || town.longitude == null) {
      return town.population >= SMALL || town.isOfNote();
    }
    return Math.abs(latitude - town.latitude) < DISTRICT
        && Math.abs(longitude - town.longitude) < DISTRICT;
  }

  /** The place as the record of an incident names it. */
  public Location toLocation() {
    return new Location(
        name,
        kind == PlaceKind.ADMIN1 ? name : admin1,
        country,
        latitude,
        longitude,
        switch (kind) {
          case COUNTRY -> LocationPrecision.COUNTRY;
          case ADMIN1 -> LocationPrecision.ADMIN1;
          // A region of one country is about as large as its first-order areas.
          case REGION -> country == null ? LocationPrecision.COUNTRY : LocationPrecision.ADMIN1;
          case ADMIN2 -> LocationPrecision.ADMIN2;
          default -> LocationPrecision.PLACE;
        },
        id);
  }

  /** Whether its names in Latin letters are as good as each other, so that a text's own is best. */
  boolean hasManySpellings() {
    return id != null && kind == PlaceKind.TOWN && country != null && Romanised.is(country);
  }

  /** The district of a town's name, which lies around it: has the coordinates of its seat. */
  Location toDistrict() {
    return new Location(name, admin1, country, latitude, longitude, LocationPrecision.ADMIN2, null);
  }
}
