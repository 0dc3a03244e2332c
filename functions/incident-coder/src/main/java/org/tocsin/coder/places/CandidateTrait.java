package org.tocsin.coder.places;

/**
 * What speaks for or against a name meaning a place. Each has a number of 0 or more for a candidate
 * and a weight in {@code candidate-weights.tsv}.
 */
public enum CandidateTrait {
  /** The natural logarithm of its inhabitants and 100. */
  SIZE,
  /** The name is its usual one. */
  USUAL_NAME,
  /** It is a country. */
  COUNTRY,
  /** It is a region that spans countries. */
  WIDE_REGION,
  /** It is a region of one country. */
  REGION,
  /** It is a first-order area. */
  AREA,
  /** It is a first-order area, and a seat of government bears its name too. */
  AREA_OF_CAPITAL,
  /**
   * It is a first-order area with a town of its name in it, which is meant unless "area" is said.
   */
  AREA_OF_TOWN,
  /** It is a district of our own lists without a town of its name. */
  DISTRICT_ALONE,
  /** It is another district. */
  DISTRICT,
  /** It is a seat of government. */
  CAPITAL,
  /** It is a part of a town. */
  QUARTER,
  /** It is a town of our own lists, which the news speaks of. */
  OUR_TOWN,
  /** It is a town in a first-order area of its name. */
  IN_AREA_OF_ITS_NAME,
  /** The words beside ask for an area, and it is one or a region. */
  ASKED_AREA,
  /** The words beside ask for a town or district, and it is one. */
  ASKED,
  /** The logarithm of what points to its country. */
  COUNTRY_POINTED,
  /** The share of all pointers to countries that point to its own. */
  COUNTRY_SHARE,
  /** Its country is the only one that anything else of the text points to. */
  ONLY_COUNTRY,
  /** The logarithm of what points to the first-order area that it lies in. */
  AREA_POINTED,
  /** The share of all pointers to first-order areas that point to that. */
  AREA_SHARE,
  /** The logarithm of how many other names can lie in its area. */
  TOGETHER,
  /** The logarithm of how many of the text's places lie within some 200 km. */
  NEIGHBOURS,
  /** The logarithm of how many of the text's places lie within some 50 km. */
  CLOSE,
  /** It lies in the place that the words behind lead on to. */
  HELD,
  /** It lies in that place's country only. */
  HELD_IN_COUNTRY,
  /** How much the largest place of the name is larger, as a logarithm. */
  SMALLER,
  /** It has more than a million inhabitants or is a country: known to every reader. */
  FAMOUS,
  /**
   * It is known to every reader by this name, and nothing else of the text points to any country.
   */
  FAMOUS_ALONE;

  /** Its place among the numbers of a candidate: these are in memory only, in the order above. */
  @SuppressWarnings("EnumOrdinal")
  public int index() {
    return ordinal();
  }
}
