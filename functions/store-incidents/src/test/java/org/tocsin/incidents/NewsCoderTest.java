package org.tocsin.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.coder.IncidentCoder;
import org.tocsin.coder.places.Gazetteer;
import org.tocsin.coder.places.GazetteerBuilder;
import org.tocsin.edge.ConfigurationException;
import org.tocsin.edge.Environment;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Location;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The coder with a larger gazetteer, out of a real bucket and out of a file as of a layer. */
class NewsCoderTest {

  private static final String DUMP =
      "900000001\tTinfololo\tTinfololo\t\t14.52\t-4.11\tP\tPPL\tML\t\t04\t\t\t\t900\t\t\t"
          + "Africa/Bamako\t2024-01-01\n";
  private static final byte[] LARGER = larger();

  private final S3Client s3 = LocalServers.s3();
  private final String bucket = LocalServers.newName("gazetteers");

  @TempDir Path folder;

  @BeforeEach
  void makeBucket() {
    s3.createBucket(b -> b.bucket(bucket));
  }

  @Test
  void anObjectOfTheBucketNamesVillagesThatTheEmbeddedOneLacks() throws MalformedRecordException {
    put("gazetteer/mali.bin", LARGER);
    NewsCoder coder = NewsCoder.of("s3://" + bucket + "/gazetteer/mali.bin", s3);
    assertEquals(14.52, latitude(coder), 0.001);
    assertTrue(coder.version().startsWith(IncidentCoder.VERSION + "-"), coder.version());
  }

  @Test
  void aFileOfALayerDoesTheSame() throws IOException, MalformedRecordException {
    Path file = Files.write(folder.resolve("gazetteer.bin"), LARGER);
    NewsCoder coder = NewsCoder.of(file.toString(), s3);
    assertEquals(14.52, latitude(coder), 0.001);
  }

  @Test
  void withoutOneTheEmbeddedOneServes() {
    assertEquals(IncidentCoder.VERSION, NewsCoder.of("", s3).version());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"missing, put the file of", "words, not a gazetteer", "cut, cut short"})
  void whatIsNoGazetteerIsNamed(String key, String reason) {
    put("words", "words".repeat(20).getBytes(StandardCharsets.UTF_8));
    put("cut", Arrays.copyOf(LARGER, LARGER.length - 5));
    String address = "s3://" + bucket + "/" + key;
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> NewsCoder.of(address, s3));
    assertTrue(e.getMessage().contains(address), e.getMessage());
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  @Test
  void anObjectOverTheLimitIsRefusedWithLimitAndSize() {
    put("large", LARGER);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> NewsCoder.ofObject("s3://" + bucket + "/large", s3, 1000));
    assertTrue(
        e.getMessage().contains(LARGER.length + " bytes, the limit is 1000"), e.getMessage());
  }

  @Test
  void theSettingsNameTheObjectOrTheFile() {
    assertEquals("", settings(Map.of()).gazetteer());
    assertEquals("/opt/g.bin", settings(Map.of("GAZETTEER", "/opt/g.bin")).gazetteer());
    assertEquals(
        "s3://news/gazetteer/g.bin",
        settings(Map.of("GAZETTEER", "gazetteer/g.bin", "BUCKET", "news")).gazetteer());
    ConfigurationException e =
        assertThrows(
            ConfigurationException.class, () -> settings(Map.of("GAZETTEER", "gazetteer/g.bin")));
    assertTrue(e.getMessage().contains("BUCKET is missing"), e.getMessage());
  }

  private static StoreSettings settings(Map<String, String> more) {
    Map<String, String> variables = new HashMap<>(more);
    variables.put("INCIDENT_TABLE", "t");
    return StoreSettings.of(new Environment(variables, Clock.systemUTC(), line -> {}));
  }

  private void put(String key, byte[] bytes) {
    s3.putObject(p -> p.bucket(bucket).key(key), RequestBody.fromBytes(bytes));
  }

  private static double latitude(NewsCoder coder) throws MalformedRecordException {
    Article article =
        Json.read(
            """
            {"version":1,"id":"a","url":"https://e.org/a","language":"en","paragraphs":[{"kind":"TEXT","text":
            "Gunmen killed 12 villagers at Tinfololo in Mali on 1 June 2025, the army said."}]}
            """
                .getBytes(StandardCharsets.UTF_8),
            Article.class);
    Location location = coder.coder().apply(article).reports().getFirst().coding().location();
    return location == null || location.latitude() == null ? 0 : location.latitude();
  }

  private static byte[] larger() {
    GazetteerBuilder builder =
        new GazetteerBuilder(
            Gazetteer.load(), new GazetteerBuilder.Selection(Set.of(), 0, 1_000_000));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      builder.places(
          new ByteArrayInputStream(DUMP.getBytes(StandardCharsets.UTF_8)), "one village");
      builder.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
