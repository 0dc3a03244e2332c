package org.tocsin.coder.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a gazetteer file from the files that GeoNames publishes (countryInfo, admin1CodesASCII, and
 * a dump such as cities15000, cities500 or a country's) and from our own lists. The build runs
 * {@link #main} with the files in opensextant-xponents-core; whoever wants a larger gazetteer calls
 * the methods in the order in which they stand here.
 *
 * <p>Of the alternate names of GeoNames, those in Latin script that look like names are taken:
 * codes and lower-case transliterations are not. Not for use by several threads.
 */
public final class GazetteerCompiler {
  private final GazetteerTables tables = new GazetteerTables();

  private final Set<String> ids = new HashSet<>();

  /** Compiles the packaged gazetteer into the file that the first argument names. */
  public static void main(String[] arguments) throws IOException {
    GazetteerCompiler compiler = new GazetteerCompiler();
    compiler.countries(packaged("/geonames.org/countryInfo.txt"));
    compiler.countryCentres(packaged("/country-names-2021.csv"));
    compiler.admin1Areas(packaged("/geonames.org/admin1CodesASCII.txt"));
    compiler.usStateCentres(packaged("/us-state-metadata.csv"));
    compiler.places(packaged("/geonames.org/cities15000.txt"));
    compiler.ownTowns();
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (OutputStream out = Files.newOutputStream(file)) {
      compiler.write(out);
    }
  }

  private static InputStream packaged(String name) throws IOException {
    InputStream stream = GazetteerCompiler.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException(name + " is not on the class path: opensextant-xponents-core has it");
    }
    return stream;
  }

  /** Reads GeoNames' countryInfo.txt; closes the stream, as all the methods here do. */
  public void countries(InputStream countryInfo) throws IOException {
    try (Stream<String[]> rows = rows(countryInfo, "\t")) {
      rows.filter(r -> r.length > 17 && !r[0].startsWith("#"))
          .forEach(
              r ->
                  tables.countries.put(
                      r[0],
                      new GazetteerTables.CountryRow(
                          r[0],
                          r[4],
                          r[5],
                          whole(r[7]),
                          r[17].isBlank() ? List.of() : List.of(r[17].strip().split(",", -1)),
                          r[16])));
    }
  }

  /** Reads points inside countries, by ISO code, from the xponents list of country names. */
  public void countryCentres(InputStream csv) throws IOException {
    try (Stream<String[]> rows = rows(csv, ",")) {
      rows.filter(r -> r.length == 8 && r[6].matches("-?[0-9.]+"))
          .forEach(
              r -> {
                GazetteerTables.CountryRow country = tables.countries.get(r[2]);
                double[] centre = {Double.parseDouble(r[6]), Double.parseDouble(r[7])};
                if (country != null && NameKey.of(r[0]).equals(NameKey.of(country.name()))) {
                  tables.centres.put(r[2], centre);
                } else {
                  tables.centres.putIfAbsent(r[2], centre);
                }
              });
    }
    for (List<String> row : TsvResource.rows(GazetteerCompiler.class, "countries.tsv", 5)) {
      if (!row.get(3).isEmpty()) {
        tables.centres.put(
            row.get(0),
            new double[] {Double.parseDouble(row.get(3)), Double.parseDouble(row.get(4))});
      }
    }
  }

  /** Reads GeoNames' admin1CodesASCII.txt. */
  public void admin1Areas(InputStream admin1Codes) throws IOException {
    try (Stream<String[]> rows = rows(admin1Codes, "\t")) {
      rows.filter(r -> r.length >= 4)
          .forEach(
              r ->
                  tables.admin1.put(
                      r[0], new GazetteerTables.Admin1(r[0].substring(0, 2), r[1], r[3])));
    }
  }

  /** Reads points inside the states of the USA from the xponents list. */
  public void usStateCentres(InputStream csv) throws IOException {
    try (Stream<String[]> rows = rows(csv, ",")) {
      rows.filter(r -> r.length >= 5)
          .forEach(
              r -> {
                GazetteerTables.Admin1 state = tables.admin1.get("US." + r[0].replace("\"", ""));
                if (state != null) {
                  state.centre = new double[] {Double.parseDouble(r[3]), Double.parseDouble(r[4])};
                  state.own = true;
                }
              });
    }
  }

  /**
   * Reads places in the format of GeoNames' dumps: populated places and areas of the first and
   * second order; other features are passed over, as is a place that was read before.
   */
  public void places(InputStream dump) throws IOException {
    try (Stream<String[]> rows = rows(dump, "\t")) {
      rows.filter(r -> r.length >= 18).forEach(this::place);
    }
  }

  /** Adds the small towns of our own extract of GeoNames. */
  public void ownTowns() {
    for (List<String> r : TsvResource.rows(GazetteerCompiler.class, "towns.tsv", 8)) {
      GazetteerTables.Admin1 area = tables.admin1.get(r.get(0) + "." + r.get(1));
      if (ids.add(r.get(6))) {
        tables.towns.add(
            new GazetteerTables.Named(
                new Place(
                    r.get(6),
                    r.get(2),
                    PlaceKind.TOWN,
                    "PPL",
                    r.get(0),
                    area == null ? null : area.name,
                    Double.valueOf(r.get(3)),
                    Double.valueOf(r.get(4)),
                    whole(r.get(5)),
                    area == null ? null : area.timeZone),
                TsvResource.values(r.get(7))));
      }
    }
  }

  private void place(String[] r) {
    double[] centre = {Double.parseDouble(r[4]), Double.parseDouble(r[5])};
    String code = r[7];
    GazetteerTables.Admin1 area = tables.admin1.get(r[8] + "." + r[10]);
    int population = whole(r[14]);
    if (code.equals("ADM1")) {
      if (area != null) {
        area.centre = centre;
        area.own = true;
        area.population = population;
      }
      return;
    }
    boolean second = code.equals("ADM2");
    // PPLH, PPLQ, PPLW: abandoned, destroyed or historical.
    if ((!second && !r[6].equals("P")) || code.equals("PPLH") || !ids.add(r[0])) {
      return;
    }
    if (area != null && !second) {
      boolean seat = code.equals("PPLA") || code.equals("PPLC");
      if (!area.own && (seat || (area.centre == null && population > 0))) {
        area.centre = centre;
      }
      area.population += population;
      area.timeZone = r[17];
    }
    tables.towns.add(
        new GazetteerTables.Named(
            new Place(
                r[0],
                r[1],
                second ? PlaceKind.ADMIN2 : PlaceKind.TOWN,
                code,
                r[8],
                area == null ? null : area.name,
                centre[0],
                centre[1],
                population,
                r[17].isEmpty() ? null : r[17]),
            NameForms.alternates(r[1], r[2], r[3])));
  }

  /** Adds our own lists and writes the file. */
  public void write(OutputStream out) throws IOException {
    GazetteerWriter writer = new GazetteerWriter();
    tables.addTo(writer);
    writer.write(out);
  }

  private static int whole(String text) {
    return text.isBlank() ? 0 : (int) Math.min(Integer.MAX_VALUE, Long.parseLong(text.strip()));
  }

  private static Stream<String[]> rows(InputStream stream, String separator) {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    return reader
        .lines()
        .map(line -> line.split(separator, -1))
        .onClose(
            () -> {
              try {
                reader.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
