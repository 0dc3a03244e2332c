package org.tocsin.coder.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Adds the places of GeoNames dumps to a gazetteer, and writes the larger one. Call {@link #areas}
 * for every dump, then {@link #places} for every dump, then {@link #alternates}, then {@link
 * #write}. Takes some 600 bytes of heap a place while it works. Not for several threads.
 */
public final class GazetteerBuilder {
  /** Alternate names that are taken of one place; GeoNames has hundreds of some. */
  private static final int MOST_NAMES = 16;

  private static final int FIELDS = 19;

  /** Languages whose names are looked up in English texts; empty: none told. */
  private static final Set<String> LANGUAGES = Set.of("", "en", "fr", "es", "pt", "abbr");

  private final GazetteerWriter writer = new GazetteerWriter();
  private final Selection selection;
  private final Set<String> ids = new HashSet<>();
  private final Map<Integer, Integer> added = new HashMap<>();

  /** The names of first-order areas by GeoNames id, and then by code such as "ML.04". */
  private final Map<String, String> areaById = new HashMap<>();

  private final Map<String, String> areaByCode = new HashMap<>();

  /**
   * What is taken of a dump.
   *
   * @param countries ISO 3166-1 alpha-2 codes; empty for all
   * @param leastPopulation the fewest inhabitants; 0 also for places whose number is not known
   * @param mostPlaces how many places there may be in all
   */
  public record Selection(Set<String> countries, int leastPopulation, int mostPlaces) {
    /** Copies the set. */
    public Selection {
      countries = Set.copyOf(countries);
      if (leastPopulation < 0 || mostPlaces < 1) {
        throw new IllegalArgumentException("negative: " + leastPopulation + ", " + mostPlaces);
      }
    }
  }

  /** Starts from a gazetteer, all of whose places stay. */
  public GazetteerBuilder(Gazetteer base, Selection selection) {
    this.selection = selection;
    base.countries().forEach(writer::add);
    for (int i = 0; i < base.size(); i++) {
      Place place = base.place(i);
      writer.add(place);
      String id = place.id();
      if (id != null) {
        ids.add(id);
        if (place.kind() == PlaceKind.ADMIN1) {
          areaById.put(id, place.name());
        }
      }
    }
    base.forEachName(writer::name);
  }

  /** How many places there are so far. */
  public int size() {
    return writer.size();
  }

  /** Reads the codes of first-order areas out of a dump; closes the stream, as all methods do. */
  public void areas(InputStream dump, String name) throws IOException {
    rows(
        dump,
        name,
        FIELDS,
        r -> {
          if (r[7].equals("ADM1")) {
            area(r[8] + "." + r[10], r[0], r[1]);
          }
        });
  }

  /** Reads them from GeoNames' admin1CodesASCII.txt, for dumps such as cities500 that lack them. */
  public void admin1Codes(InputStream codes, String name) throws IOException {
    rows(codes, name, 4, r -> area(r[0], r[3], r[1]));
  }

  private void area(String code, String id, String name) {
    areaByCode.put(code, areaById.getOrDefault(id, name));
  }

  /**
   * Reads the populated places and second-order areas of a dump.
   *
   * @throws IllegalArgumentException where it is none, or there are more places than allowed
   */
  public void places(InputStream dump, String name) throws IOException {
    rows(dump, name, FIELDS, this::place);
  }

  private void place(String[] r) {
    boolean second = r[7].equals("ADM2");
    boolean gone = r[7].equals("PPLH") || r[7].equals("PPLQ") || r[7].equals("PPLW");
    int population = whole(r[14]);
    if ((!second && !r[6].equals("P"))
        || gone
        || (!selection.countries().isEmpty() && !selection.countries().contains(r[8]))
        || (!second && population < selection.leastPopulation())
        || ids.contains(r[0])) {
      return;
    }
    double latitude = Double.parseDouble(r[4]);
    double longitude = Double.parseDouble(r[5]);
    if (isOurs(r[1], r[8], latitude, longitude)) {
      return;
    }
    if (writer.size() >= selection.mostPlaces()) {
      throw new IllegalArgumentException(
          "more than "
              + selection.mostPlaces()
              + " places: choose countries or a least population");
    }
    int index =
        writer.add(
            new Place(
                r[0],
                r[1],
                second ? PlaceKind.ADMIN2 : PlaceKind.TOWN,
                r[7],
                r[8],
                areaByCode.get(r[8] + "." + r[10]),
                latitude,
                longitude,
                population,
                r[17].isEmpty() ? null : r[17]));
    ids.add(r[0]);
    added.put(Integer.valueOf(r[0]), index);
    String bare = second ? NameForms.withoutDesignation(r[1]) : r[1];
    writer.name(index, bare, true);
    writer.name(index, r[2], NameKey.of(r[2]).equals(NameKey.of(r[1])));
    int names = 0;
    for (String other : r[3].split(",", -1)) {
      if (names < MOST_NAMES && NameForms.isLatinName(other)) {
        writer.name(index, other, false);
        names++;
      }
    }
  }

  /** Whether a list of ours has the place, which then stays as we have it. */
  private boolean isOurs(String name, String country, double latitude, double longitude) {
    for (int index : writer.named(name)) {
      Place own = writer.place(index);
      if (own.id() == null
          && own.kind() == PlaceKind.TOWN
          && country.equals(own.country())
          && OwnPlaces.isSame(own, latitude, longitude)) {
        return true;
      }
    }
    return false;
  }

  /** Reads GeoNames' alternateNamesV2.txt: further names of the places that were added. */
  public void alternates(InputStream names, String name) throws IOException {
    rows(
        names,
        name,
        4,
        r -> {
          Integer index = LANGUAGES.contains(r[2]) ? added.get(whole(r[1])) : null;
          if (index != null && NameForms.isLatinName(r[3])) {
            writer.name(index, r[3], r[2].equals("en"));
          }
        });
  }

  /** Writes the file that {@link Gazetteer#open} takes. */
  public void write(OutputStream out) throws IOException {
    writer.write(out);
  }

  private interface Row {
    void take(String[] fields);
  }

  private static void rows(InputStream stream, String name, int fields, Row row)
      throws IOException {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 16)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length < fields) {
          throw new IllegalArgumentException(
              name
                  + ":"
                  + number
                  + ": "
                  + cells.length
                  + " fields, not "
                  + fields
                  + ": is this the file of GeoNames?");
        }
        try {
          row.take(cells);
        } catch (NumberFormatException e) {
          throw new IllegalArgumentException(name + ":" + number + ": " + e.getMessage(), e);
        }
      }
    }
  }

  private static int whole(String text) {
    return text.isBlank() ? 0 : (int) Math.min(Integer.MAX_VALUE, Long.parseLong(text.strip()));
  }
}
