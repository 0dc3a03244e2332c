package org.tocsin.pipeline.record;

/** What the coordinates of a location stand for. */
public enum LocationPrecision {
  /** The named place itself. */
  PLACE,
  /** Somewhere around the named place. */
  NEAR,
  /** The second-order administrative area: district, county. */
  ADMIN2,
  /** The first-order administrative area: state, province, region. */
  ADMIN1,
  /** The country. */
  COUNTRY
}
