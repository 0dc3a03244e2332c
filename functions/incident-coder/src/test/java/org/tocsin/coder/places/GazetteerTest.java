package org.tocsin.coder.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.load();

  @Test
  void knowsCountriesTownsAndAreas() {
    assertEquals("Mali", GAZETTEER.country("ML").orElseThrow().name());
    assertEquals("Africa/Bamako", GAZETTEER.country("ML").orElseThrow().timeZone());
    assertTrue(GAZETTEER.country("ML").orElseThrow().neighbours().contains("NE"));
    assertTrue(
        GAZETTEER.named("tombouctou").stream()
            .anyMatch(m -> m.place().kind() == PlaceKind.TOWN && m.usualName()));
    assertEquals("Mopti", GAZETTEER.admin1("ML", "mopti").orElseThrow().name());
    assertEquals(List.of(), GAZETTEER.named("Nowhere at all"));
    assertTrue(GAZETTEER.countries().size() > 240);
  }

  @Test
  void everyNameLeadsToItsPlace() {
    for (int i = 0; i < GAZETTEER.size(); i++) {
      Place place = GAZETTEER.place(i);
      if (!NameKey.of(place.name()).isEmpty()) {
        assertTrue(
            GAZETTEER.named(place.name()).stream().anyMatch(m -> m.place().equals(place)),
            place::toString);
      }
    }
  }

  @Test
  void placesOfNoteHaveTheirCountryAndArea() {
    List<List<String>> rows = TsvResource.rows(GazetteerTest.class, "places-of-note.tsv", 6);
    assertTrue(rows.size() >= 150);
    List<List<String>> lost = new ArrayList<>();
    for (List<String> row : rows) {
      assertTrue(GAZETTEER.country(row.get(2)).isPresent(), row::toString);
      if (!row.get(3).isEmpty() && GAZETTEER.admin1(row.get(2), row.get(3)).isEmpty()) {
        lost.add(row);
      }
      assertTrue(
          GAZETTEER.named(row.get(0)).stream()
              .anyMatch(m -> row.get(2).equals(m.place().country())),
          row::toString);
    }
    assertEquals(List.of(), lost);
  }

  @Test
  void aBrokenFileIsRefused() throws IOException {
    byte[] whole = compiled();
    assertThrows(
        IllegalArgumentException.class,
        () -> Gazetteer.read(new ByteArrayInputStream(Arrays.copyOf(whole, whole.length - 1))));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Gazetteer.read(
                new ByteArrayInputStream("no gazetteer".getBytes(StandardCharsets.UTF_8))));
    whole[7]++;
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Gazetteer.read(new ByteArrayInputStream(whole)))
            .getMessage();
    assertTrue(message.contains("version"), message);
  }

  @Test
  void aLargerDumpCanBeCompiled() throws IOException {
    Gazetteer small = Gazetteer.read(new ByteArrayInputStream(compiled()));
    Place village = small.named("Foozle Ford").getFirst().place();
    assertEquals("77", village.id());
    assertEquals("Mopti", village.admin1());
    assertEquals(village, small.named("Fuzzelfurt").getFirst().place());
    assertEquals(PlaceKind.ADMIN2, small.named("Cercle of Foo").getFirst().place().kind());
    assertEquals(14.5, small.admin1("ML", "Mopti").orElseThrow().latitude());
    assertEquals(List.of(), small.named("fuzerufurudo"));
  }

  /** The countries and areas as packaged, and a dump of three rows of our own. */
  private static byte[] compiled() throws IOException {
    GazetteerCompiler compiler = new GazetteerCompiler();
    compiler.countries(packaged("/geonames.org/countryInfo.txt"));
    compiler.countryCentres(packaged("/country-names-2021.csv"));
    compiler.admin1Areas(packaged("/geonames.org/admin1CodesASCII.txt"));
    String tail = "\tML\t\t04\t\t\t\t900\t\t270\tAfrica/Bamako\t2025-01-01\n";
    compiler.places(
        new ByteArrayInputStream(
            ("77\tFoozle Ford\tFoozle Ford\tFuzzelfurt,fuzerufurudo,FZF\t14.1\t-3.1\tP\tPPL"
                    + tail
                    + "78\tCercle of Foo\tCercle of Foo\t\t14.2\t-3.2\tA\tADM2"
                    + tail
                    + "79\tMopti\tMopti\t\t14.5\t-4.2\tA\tADM1"
                    + tail
                    + "80\tFoo Hill\tFoo Hill\t\t14.6\t-4.2\tT\tHLL"
                    + tail)
                .getBytes(StandardCharsets.UTF_8)));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    compiler.write(out);
    return out.toByteArray();
  }

  private static InputStream packaged(String name) {
    InputStream stream = GazetteerTest.class.getResourceAsStream(name);
    assertTrue(stream != null, name);
    return stream;
  }

  @Property
  void aKeyIsItsOwnKey(@ForAll String name) {
    assertEquals(NameKey.of(name), NameKey.of(NameKey.of(name)));
  }
}
