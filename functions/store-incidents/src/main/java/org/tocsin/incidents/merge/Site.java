package org.tocsin.incidents.merge;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;

/**
 * A place as it is compared with another report's.
 *
 * @param kind what its name and coordinates stand for
 * @param country ISO 3166-1 alpha-2; {@value #NOWHERE} where the text names none
 * @param region the folded name of the first-order area; null where it is not known
 * @param name the folded name
 * @param near whether it happened around the place and not in it
 * @param latitude degrees; null without coordinates of its own
 * @param longitude degrees; null without coordinates of its own
 * @param id the gazetteer's id; null where the gazetteer lacks it
 */
public record Site(
    Kind kind,
    String country,
    @Nullable String region,
    String name,
    boolean near,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String id) {

  /** What a place's name and coordinates stand for. */
  public enum Kind {
    /** A place that the gazetteer knows. */
    POINT,
    /** A place that it lacks: the name, and at most the area around it. */
    NAMED,
    /** A second-order area. */
    DISTRICT,
    /** A first-order area. */
    REGION
  }

  /** Refuses a place without kind, country or name. */
  public Site {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(country);
    Objects.requireNonNull(name);
  }

  /** Stands for a country or a region that is not known. */
  static final String NOWHERE = "-";

  /** The place of a report; null where it names none, and for a mere country. */
  static @Nullable Site of(@Nullable Location location) {
    if (location == null) {
      return null;
    }
    String country = Objects.requireNonNullElse(location.country(), "").strip();
    String name = Folded.of(location.name());
    String region = location.admin1() == null ? null : Folded.of(location.admin1());
    Kind kind = kind(location, name, region);
    if (kind == null) {
      return null;
    }
    boolean own = kind == Kind.POINT || kind == Kind.DISTRICT;
    return new Site(
        kind,
        country.isEmpty() ? NOWHERE : country.toUpperCase(Locale.ROOT),
        kind == Kind.REGION ? name : region,
        name,
        location.precision() == LocationPrecision.NEAR,
        own ? location.latitude() : null,
        own ? location.longitude() : null,
        kind == Kind.NAMED ? null : location.gazetteerId());
  }

  /** Whether it is an area and no village or town. */
  boolean isArea() {
    return kind == Kind.DISTRICT || kind == Kind.REGION;
  }

  /** Where it is looked for: places that share none of these are never taken for one. */
  List<String> zones() {
    if (kind != Kind.NAMED) {
      return List.of(region == null ? NOWHERE : region);
    }
    return region == null ? List.of(NOWHERE) : List.of(NOWHERE, region);
  }

  private static @Nullable Kind kind(Location location, String name, @Nullable String region) {
    String id = location.gazetteerId();
    return switch (location.precision()) {
      case PLACE, NEAR -> id == null ? Kind.NAMED : Kind.POINT;
      case ADMIN2 -> Kind.DISTRICT;
      // Coordinates of the area around a place that the gazetteer lacks are not the place's own.
      case ADMIN1 -> region == null || region.equals(name) ? Kind.REGION : Kind.NAMED;
      case COUNTRY -> id != null || isCountry(location) ? null : Kind.NAMED;
    };
  }

  private static boolean isCountry(Location location) {
    if (location.country() == null) {
      return true;
    }
    String country =
        Locale.of("", location.country().toUpperCase(Locale.ROOT))
            .getDisplayCountry(Locale.ENGLISH);
    return Folded.of(country).equals(Folded.of(location.name()));
  }
}
