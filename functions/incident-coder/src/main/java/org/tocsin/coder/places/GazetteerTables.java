package org.tocsin.coder.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was read of GeoNames on its way into a gazetteer file: countries, first-order areas, towns.
 * Not for several threads.
 */
final class GazetteerTables {
  final Map<String, CountryRow> countries = new LinkedHashMap<>();

  /** Points inside countries, by ISO code. */
  final Map<String, double[]> centres = new HashMap<>();

  /** By code, such as "ML.04". */
  final Map<String, Admin1> admin1 = new LinkedHashMap<>();

  final List<Named> towns = new ArrayList<>();

  /** A line of countryInfo.txt. */
  record CountryRow(
      String iso2,
      String name,
      String capital,
      int population,
      List<String> neighbours,
      String id) {}

  /** A town or district with its other names. */
  record Named(Place place, List<String> otherNames) {}

  /** A first-order area, whose point and inhabitants become known as the towns are read. */
  static final class Admin1 {
    final String country;
    final String name;
    final String id;
    double @Nullable [] centre;
    boolean own;
    int population;
    @Nullable String timeZone;

    Admin1(String country, String name, String id) {
      this.country = country;
      this.name = name;
      this.id = id;
    }
  }

  /** Adds all of it, and our own lists. */
  void addTo(GazetteerWriter writer) {
    Map<String, Integer> countryIndex = addCountries(writer);
    Map<String, Integer> admin1Index = addAreas(writer);
    OwnPlaces own = new OwnPlaces(writer, countryIndex, admin1Index);
    for (Named town : towns) {
      int index = writer.add(town.place);
      own.known(index, town.place);
      String shortForm = NameForms.shortened(town.place.name());
      if (shortForm != null) {
        writer.name(index, shortForm, true);
      }
      String key = NameKey.of(town.place.name());
      town.otherNames.forEach(n -> writer.name(index, n, NameKey.of(n).equals(key)));
    }
    own.add();
  }

  private Map<String, Integer> addCountries(GazetteerWriter writer) {
    Map<String, String> capitalZones = new HashMap<>();
    for (Named town : towns) {
      String zone = town.place.timeZone();
      if (town.place.isCapital() && zone != null && town.place.country() != null) {
        capitalZones.putIfAbsent(town.place.country(), zone);
      }
    }
    Map<String, Integer> countryIndex = new HashMap<>();
    for (CountryRow row : countries.values()) {
      double @Nullable [] centre = centres.get(row.iso2);
      Double latitude = centre == null ? null : (Double) centre[0];
      Double longitude = centre == null ? null : (Double) centre[1];
      String zone = capitalZones.get(row.iso2);
      writer.add(
          new Country(
              row.iso2,
              row.name,
              row.capital,
              row.population,
              row.neighbours,
              latitude,
              longitude,
              zone));
      countryIndex.put(
          row.iso2,
          writer.add(
              new Place(
                  row.id.isBlank() ? null : row.id,
                  row.name,
                  PlaceKind.COUNTRY,
                  "PCLI",
                  row.iso2,
                  null,
                  latitude,
                  longitude,
                  row.population,
                  zone)));
    }
    return countryIndex;
  }

  private Map<String, Integer> addAreas(GazetteerWriter writer) {
    Map<String, Integer> admin1Index = new HashMap<>();
    for (Map.Entry<String, Admin1> e : admin1.entrySet()) {
      Admin1 a = e.getValue();
      int index =
          writer.add(
              new Place(
                  a.id,
                  a.name,
                  PlaceKind.ADMIN1,
                  "ADM1",
                  a.country,
                  a.name,
                  a.centre == null ? null : (Double) a.centre[0],
                  a.centre == null ? null : (Double) a.centre[1],
                  a.population,
                  a.timeZone));
      admin1Index.put(e.getKey(), index);
      String bare = NameForms.withoutDesignation(a.name);
      if (!bare.equals(a.name)) {
        writer.name(index, bare, true);
      }
    }
    return admin1Index;
  }
}
