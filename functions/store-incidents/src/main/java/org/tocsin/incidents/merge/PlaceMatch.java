package org.tocsin.incidents.merge;

import java.util.Collections;
import java.util.Objects;

/** How two places stand to each other. */
enum PlaceMatch {
  /** One place, or two spellings of it. */
  SAME("place.same"),
  /** Places so near that one text may name either, or one wider area. */
  CLOSE("place.close"),
  /** One area, of which no village is told. */
  AREA("place.area"),
  /** A town and the district of its name. */
  SEAT("place.seat"),
  /** A place and the district around it, or the surroundings of another. */
  AROUND("place.around"),
  /** Two towns, and it was near one of them. */
  NEAR("place.near"),
  /** A place that the gazetteer lacks and a district of its region. */
  BESIDE("place.beside"),
  /** A place and the region around it, or a place and one beside it that the gazetteer lacks. */
  WITHIN("place.within"),
  /** Nothing follows: neither one place nor surely two. */
  UNTOLD(""),
  /** Two places. */
  APART("");

  private static final double KM_PER_DEGREE = 111.2;

  private final double points;

  PlaceMatch(String key) {
    points = key.isEmpty() ? 0 : Rules.STANDARD.number(key);
  }

  /** Whether one village is named, or one area: what tells of it tells of one event. */
  boolean isSure() {
    return this == SAME || this == CLOSE;
  }

  /** For, or against where negative. */
  double points() {
    return points;
  }

  /** Compares two places; the same whichever comes first. */
  static PlaceMatch of(Site one, Site two) {
    if (!one.country().equals(two.country())) {
      return APART;
    }
    if (Collections.disjoint(one.zones(), two.zones())) {
      return isAnywhere(one, two) || isAnywhere(two, one) ? UNTOLD : APART;
    }
    return one.kind().compareTo(two.kind()) <= 0 ? ordered(one, two) : ordered(two, one);
  }

  /** Whether the village may lie in the area: nothing tells where in the country it lies. */
  private static boolean isAnywhere(Site village, Site area) {
    return village.kind() == Site.Kind.NAMED && village.region() == null && area.isArea();
  }

  private static PlaceMatch ordered(Site a, Site b) {
    return switch (a.kind()) {
      case POINT ->
          switch (b.kind()) {
            case POINT -> points(a, b);
            case NAMED -> named(a, b);
            case DISTRICT -> inDistrict(a, b);
            case REGION -> WITHIN;
          };
      case NAMED ->
          switch (b.kind()) {
            case DISTRICT -> PlaceName.isVariant(a.name(), b.name()) ? SEAT : BESIDE;
            case REGION -> WITHIN;
            default -> PlaceName.isVariant(a.name(), b.name()) ? SAME : APART;
          };
      case DISTRICT ->
          b.kind() == Site.Kind.REGION
              ? WITHIN
              : PlaceName.isVariant(a.name(), b.name()) ? AREA : APART;
      case REGION -> AREA;
    };
  }

  private static PlaceMatch points(Site a, Site b) {
    if (Objects.equals(a.id(), b.id())) {
      return SAME;
    }
    double km = km(a, b);
    if (km <= Rules.STANDARD.number("km.same")) {
      return SAME;
    }
    if (km <= Rules.STANDARD.number("km.close")) {
      return CLOSE;
    }
    boolean near = a.near() || b.near();
    return near && km <= Rules.STANDARD.number("km.near") ? NEAR : APART;
  }

  private static PlaceMatch named(Site point, Site named) {
    if (PlaceName.isVariant(point.name(), named.name())) {
      return SAME;
    }
    return named.region() == null ? APART : WITHIN;
  }

  private static PlaceMatch inDistrict(Site point, Site district) {
    if (PlaceName.isVariant(point.name(), district.name())) {
      return SEAT;
    }
    double km = km(point, district);
    if (km <= Rules.STANDARD.number("km.district")) {
      return AROUND;
    }
    return km <= Rules.STANDARD.number("km.beyond.district") ? UNTOLD : APART;
  }

  /** The distance; 0 where a place has no coordinates, since the zone is then all that is known. */
  private static double km(Site a, Site b) {
    Double aLat = a.latitude();
    Double aLon = a.longitude();
    Double bLat = b.latitude();
    Double bLon = b.longitude();
    if (aLat == null || aLon == null || bLat == null || bLon == null) {
      return a.kind() == b.kind() ? Double.MAX_VALUE : 0;
    }
    double north = KM_PER_DEGREE * (aLat - bLat);
    double turn = Math.abs(aLon - bLon);
    double east =
        KM_PER_DEGREE * Math.min(turn, 360 - turn) * Math.cos(Math.toRadians((aLat + bLat) / 2));
    return Math.hypot(north, east);
  }
}
