package org.tocsin.coder.places;

/** What an entry of the gazetteer is. */
public enum PlaceKind {
  /** A country or territory with an ISO 3166-1 code. */
  COUNTRY,
  /** A first-order administrative area: state, province, region. */
  ADMIN1,
  /** A second-order administrative area: district, county. */
  ADMIN2,
  /** An area known by name that is no administrative area of one country, such as the Sahel. */
  REGION,
  /** A town, village, camp, base, border post or part of a city. */
  TOWN
}
