package org.tocsin.bench.merging;

import java.util.Random;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;

/**
 * A made-up town or village. Each stands ten kilometres or more from the next, in a district of
 * eight and a region of forty.
 *
 * @param country the country's number
 * @param region the region's number in it
 * @param place the place's number in the region
 */
record Town(int country, int region, int place) {

  /** Regions of a country. */
  static final int REGIONS = 12;

  /** Places of a region. */
  static final int PLACES = 40;

  private static final int OF_A_DISTRICT = 8;

  /** Of a region's places so many are villages that the gazetteer lacks. */
  private static final int VILLAGES = 6;

  private static final String[] SYLLABLES = {
    "ba", "do", "gu", "ka", "lo", "mi", "na", "po", "ru", "sa", "ti", "vo", "be", "ra", "mo", "du"
  };

  static Town any(Random random) {
    return new Town(
        skewed(random, World.COUNTRIES), skewed(random, REGIONS), random.nextInt(PLACES));
  }

  /** ISO 3166-1 has codes from QM to QZ and XA to XZ for whoever needs some. */
  String code() {
    return country < 26 ? "X" + (char) ('A' + country) : "Q" + (char) ('M' + (country - 26) % 14);
  }

  /** Exactly the place, as a text that names it is coded. */
  Location exact(boolean near, Random random) {
    boolean listed = place >= VILLAGES;
    LocationPrecision precision = near ? LocationPrecision.NEAR : LocationPrecision.PLACE;
    return listed
        ? new Location(
            name(), regionName(), code(), latitude(), longitude(), precision, "g" + number())
        : new Location(
            random.nextInt(5) == 0 ? name() + "h" : name(),
            random.nextInt(4) == 0 ? null : regionName(),
            code(),
            null,
            null,
            LocationPrecision.PLACE,
            null);
  }

  /** The district around it, as a text that names no village is coded. */
  Location district() {
    int first = place - place % OF_A_DISTRICT;
    Town seat = new Town(country, region, first + OF_A_DISTRICT / 2);
    return new Location(
        seat.name(),
        regionName(),
        code(),
        seat.latitude(),
        seat.longitude(),
        LocationPrecision.ADMIN2,
        null);
  }

  /** The region. */
  Location inRegion() {
    return new Location(
        regionName(),
        regionName(),
        code(),
        latitude(),
        longitude(),
        LocationPrecision.ADMIN1,
        "r" + country + "." + region);
  }

  String regionName() {
    return "Region " + word(country * 31 + region * 7 + 5) + " " + region;
  }

  private String name() {
    return word(number() * 7919);
  }

  private int number() {
    return (country * REGIONS + region) * PLACES + place;
  }

  private double latitude() {
    return -30 + country * 1.5 + place / OF_A_DISTRICT * 0.4;
  }

  private double longitude() {
    return -60 + region * 8.0 + place % OF_A_DISTRICT * 0.12;
  }

  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    int rest = Math.floorMod(number * 0x9E3779B1, 1 << 20);
    for (int i = 0; i < 5; i++) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
      rest /= SYLLABLES.length;
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Small numbers are frequent: a few countries have most of the events. */
  private static int skewed(Random random, int below) {
    return (int) (below * random.nextDouble() * random.nextDouble());
  }
}
