package org.tocsin.coder.places;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.coder.places.GazetteerBuilder.Selection;

class GazetteerBuilderTest {
  private static final Gazetteer EMBEDDED = Gazetteer.load();

  private static final String DUMP =
      row("900000001", "Mopti Region", "ADM1", "ML", "04", 0)
          + row("900000002", "Tinfolo Kura", "PPL", "ML", "04", 812)
          + row("900000003", "Old Tinfolo", "PPLH", "ML", "04", 0)
          + row("900000004", "Sovane", "PPL", "BF", "01", 0);

  @TempDir Path folder;

  private static String row(
      String id, String name, String code, String country, String admin1, int population) {
    String kind = code.startsWith("ADM") ? "A" : "P";
    return String.join(
            "\t",
            List.of(
                id,
                name,
                name,
                "",
                "14.5",
                "-4.1",
                kind,
                code,
                country,
                "",
                admin1,
                "",
                "",
                "",
                Integer.toString(population),
                "",
                "",
                "Africa/Bamako",
                "2024-01-01"))
        + "\n";
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private Gazetteer built(Selection selection) throws IOException {
    GazetteerBuilder builder = new GazetteerBuilder(EMBEDDED, selection);
    builder.areas(stream(DUMP), "dump");
    builder.places(stream(DUMP), "dump");
    builder.alternates(stream("1\t900000002\ten\tTinfolo the Great\n"), "alternates");
    Path file = folder.resolve("out.gaz");
    try (OutputStream out = Files.newOutputStream(file)) {
      builder.write(out);
    }
    return Gazetteer.open(file);
  }

  @Test
  void addsWhatTheDumpHasAndKeepsWhatWeHave() throws IOException {
    Gazetteer larger = built(new Selection(Set.of(), 0, 1_000_000));
    assertEquals(EMBEDDED.size() + 2, larger.size());
    Place village = larger.named("TINFOLO KURA").getFirst().place();
    assertEquals("Mopti Region", village.admin1());
    assertEquals(812, village.population());
    assertEquals(village, larger.named("Tinfolo the Great").getFirst().place());
    assertEquals(List.of(), larger.named("Old Tinfolo"));
    assertEquals(EMBEDDED.named("Tombouctou"), larger.named("Tombouctou"));
    assertEquals("Mali", larger.country("ML").orElseThrow().name());
    assertNotEquals(EMBEDDED.fingerprint(), larger.fingerprint());
  }

  @Test
  void takesOnlyTheCountriesAndSizesAskedFor() throws IOException {
    Gazetteer larger = built(new Selection(Set.of("ML"), 500, 1_000_000));
    assertEquals(List.of(), larger.named("Sovane"));
    assertEquals(EMBEDDED.size() + 1, larger.size());
  }

  @Test
  void namesTheLimitAndTheLineThatAreWrong() {
    GazetteerBuilder full =
        new GazetteerBuilder(EMBEDDED, new Selection(Set.of(), 0, EMBEDDED.size()));
    IllegalArgumentException tooMany =
        assertThrows(IllegalArgumentException.class, () -> full.places(stream(DUMP), "dump"));
    assertTrue(String.valueOf(tooMany.getMessage()).contains("more than " + EMBEDDED.size()));
    GazetteerBuilder builder =
        new GazetteerBuilder(EMBEDDED, new Selection(Set.of(), 0, 1_000_000));
    IllegalArgumentException noDump =
        assertThrows(
            IllegalArgumentException.class, () -> builder.places(stream("a\tb\tc\n"), "list.txt"));
    assertTrue(String.valueOf(noDump.getMessage()).startsWith("list.txt:1: 3 fields, not 19"));
  }

  @Test
  void aSpoiltFileIsRefused() throws IOException {
    built(new Selection(Set.of(), 0, 1_000_000));
    Path file = folder.resolve("out.gaz");
    byte[] bytes = Files.readAllBytes(file);
    Path cut = Files.write(folder.resolve("cut.gaz"), Arrays.copyOf(bytes, 5000));
    assertTrue(
        String.valueOf(
                assertThrows(IllegalArgumentException.class, () -> Gazetteer.open(cut))
                    .getMessage())
            .contains("cut short"));
    Path other =
        Files.writeString(folder.resolve("other"), "a text of more than forty bytes that is none");
    assertThrows(IllegalArgumentException.class, () -> Gazetteer.open(other));
  }
}
