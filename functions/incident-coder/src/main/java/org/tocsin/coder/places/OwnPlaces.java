package org.tocsin.coder.places;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds our own lists to a gazetteer that is being compiled: further names of countries, areas and
 * towns, regions, and places of note that GeoNames' list of larger towns lacks.
 */
final class OwnPlaces {
  /** Degrees within which a place of note and a town of the same name are one: some 30 km. */
  private static final double SAME = 0.3;

  private final GazetteerWriter writer;
  private final Map<String, Integer> countries;
  private final Map<String, Integer> admin1;

  /** The indexes of the entries by {@code country + key of the name}. */
  private final Map<String, Integer> towns = new HashMap<>();

  /** The indexes of the first-order areas, likewise. */
  private final Map<String, Integer> areas = new HashMap<>();

  OwnPlaces(GazetteerWriter writer, Map<String, Integer> countries, Map<String, Integer> admin1) {
    this.writer = writer;
    this.countries = countries;
    this.admin1 = admin1;
  }

  /** Tells of a town that is in the gazetteer already; of two of one name the larger counts. */
  void known(int index, Place town) {
    towns.merge(
        town.country() + " " + NameKey.of(town.name()),
        index,
        (a, b) -> writer.place(a).population() >= writer.place(b).population() ? a : b);
  }

  void add() {
    for (List<String> row : TsvResource.rows(OwnPlaces.class, "countries.tsv", 5)) {
      Integer index = countries.get(row.get(0));
      if (index == null) {
        throw new IllegalStateException("countries.tsv: no country " + row.get(0));
      }
      TsvResource.values(row.get(1)).forEach(n -> writer.name(index, n, true));
    }
    for (List<String> row : TsvResource.rows(OwnPlaces.class, "admin1-names.tsv", 2)) {
      Integer index = admin1.get(row.get(0));
      if (index == null) {
        throw new IllegalStateException("admin1-names.tsv: no area " + row.get(0));
      }
      TsvResource.values(row.get(1)).forEach(n -> writer.name(index, n, true));
    }
    for (List<String> row : TsvResource.rows(OwnPlaces.class, "place-names.tsv", 3)) {
      Integer index = towns.get(row.get(1) + " " + NameKey.of(row.get(0)));
      if (index != null) {
        TsvResource.values(row.get(2)).forEach(n -> writer.name(index, n, true));
      }
    }
    for (int index : admin1.values()) {
      Place area = writer.place(index);
      areas.put(
          area.country() + " " + NameKey.of(NameForms.withoutDesignation(area.name())), index);
    }
    TsvResource.rows(OwnPlaces.class, "regions.tsv", 6).forEach(this::region);
    TsvResource.rows(OwnPlaces.class, "places-of-note.tsv", 6).forEach(this::placeOfNote);
    TsvResource.rows(OwnPlaces.class, "districts.tsv", 3).forEach(this::districts);
    TsvResource.rows(OwnPlaces.class, "us-counties.tsv", 4).forEach(this::county);
  }

  private void county(List<String> row) {
    Integer state = areas.get("US " + NameKey.of(NameForms.withoutDesignation(row.get(0))));
    if (state == null) {
      throw new IllegalStateException("us-counties.tsv: no state " + row.get(0));
    }
    String designation = row.get(0).equals("Louisiana") ? " Parish" : " County";
    Place area = writer.place(state);
    writer.add(
        new Place(
            null,
            row.get(1) + designation,
            PlaceKind.ADMIN2,
            "ADM2",
            "US",
            area.name(),
            degrees(row.get(2)),
            degrees(row.get(3)),
            0,
            area.timeZone()));
  }

  /** A district lies around the town of its name, and is run from there. */
  private void districts(List<String> row) {
    Integer area =
        areas.get(row.get(0) + " " + NameKey.of(NameForms.withoutDesignation(row.get(1))));
    if (area == null) {
      throw new IllegalStateException("districts.tsv: no area " + row.get(0) + " " + row.get(1));
    }
    String admin1 = writer.place(area).name();
    for (String names : TsvResource.values(row.get(2))) {
      List<String> spellings = List.of(names.split("/", -1));
      Place seat = seat(spellings.getFirst(), row.get(0), admin1);
      int index =
          writer.add(
              new Place(
                  null,
                  spellings.getFirst(),
                  PlaceKind.ADMIN2,
                  "ADM2",
                  row.get(0),
                  admin1,
                  seat == null ? null : seat.latitude(),
                  seat == null ? null : seat.longitude(),
                  0,
                  zone(row.get(0))));
      spellings.forEach(n -> writer.name(index, n, true));
    }
  }

  /** The town of an area that has a name, as its usual one or one as good: "Baiji" is Bayjī. */
  private @Nullable Place seat(String name, String country, String admin1) {
    List<Place> towns =
        writer.named(name).stream()
            .map(writer::place)
            .filter(p -> isTown(p, country) && admin1.equals(p.admin1()))
            .toList();
    return towns.stream()
        .filter(p -> NameKey.of(p.name()).equals(NameKey.of(name)))
        .findFirst()
        .or(
            () ->
                towns.stream()
                    .filter(Place::hasManySpellings)
                    .max(Comparator.comparingInt(Place::population)))
        .orElse(null);
  }

  private void region(List<String> row) {
    Integer area = areas.get(row.get(2) + " " + NameKey.of(row.get(0)));
    if (area != null) {
      TsvResource.values(row.get(1)).forEach(n -> writer.name(area, n, true));
      return;
    }
    int index =
        writer.add(
            new Place(
                null,
                row.get(0),
                PlaceKind.REGION,
                "RGN",
                row.get(2).isEmpty() ? null : row.get(2),
                null,
                degrees(row.get(3)),
                degrees(row.get(4)),
                0,
                zone(row.get(2))));
    TsvResource.values(row.get(1)).forEach(n -> writer.name(index, n, true));
  }

  private void placeOfNote(List<String> row) {
    String country = row.get(2);
    Double latitude = degrees(row.get(4));
    Double longitude = degrees(row.get(5));
    int index =
        writer.named(row.get(0)).stream()
            .filter(i -> isTown(writer.place(i), country))
            .filter(i -> isSame(writer.place(i), latitude, longitude))
            .findFirst()
            .orElse(-1);
    if (index < 0) {
      index =
          writer.add(
              new Place(
                  null,
                  row.get(0),
                  PlaceKind.TOWN,
                  "PPL",
                  country,
                  row.get(3).isEmpty() ? null : row.get(3),
                  latitude,
                  longitude,
                  0,
                  zone(country)));
    }
    if (writer.place(index).id() != null) {
      writer.note(index, row.get(0));
    }
    int of = index;
    writer.name(of, row.get(0), true);
    TsvResource.values(row.get(1)).forEach(n -> writer.name(of, n, true));
  }

  private static boolean isTown(Place place, String country) {
    return place.kind() == PlaceKind.TOWN && country.equals(place.country());
  }

  static boolean isSame(Place town, @Nullable Double latitude, @Nullable Double longitude) {
    Double la = town.latitude();
    Double lo = town.longitude();
    return latitude == null
        || longitude == null
        || la == null
        || lo == null
        || (Math.abs(la - latitude) < SAME && Math.abs(lo - longitude) < SAME);
  }

  private @Nullable String zone(String country) {
    Integer index = countries.get(country);
    return index == null ? null : writer.place(index).timeZone();
  }

  private static @Nullable Double degrees(String text) {
    return text.isEmpty() ? null : Double.valueOf(text);
  }
}
