package org.tocsin.incidents.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.geojson.Feature;
import org.geojson.FeatureCollection;
import org.geojson.GeoJsonObject;
import org.geojson.Point;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tocsin.incidents.Reports;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;
import org.tocsin.pipeline.record.SubEventType;

/** What goes out, read by programs of others: Commons CSV, geojson-jackson, Rome. */
final class ExportsTest {

  private static final LocalDate DAY = LocalDate.parse("2025-06-01");
  private static final Location GAO = Reports.place("Gao, \"old\"\ntown", "ML", 16.27, -0.04);
  private static final Actor SOLDIERS =
      new Actor(
          "Military Forces of Mali", null, ActorKind.STATE_FORCES, ActorRole.PARTICIPANT, null);
  private static final Actor FIGHTERS =
      new Actor("@fighters", null, ActorKind.REBEL_GROUP, ActorRole.PARTICIPANT, null);
  private static final Actor CROWD =
      new Actor("Protesters (Mali)", null, ActorKind.PROTESTERS, ActorRole.PARTICIPANT, null);

  private static final List<Incident> FOUR =
      List.of(
          incident("i1", SubEventType.ATTACK, DAY, GAO, 12, Reports.JNIM, Reports.VILLAGERS),
          incident("i2", SubEventType.ARMED_CLASH, DAY, null, null, FIGHTERS, SOLDIERS, CROWD),
          incident("i3", SubEventType.PEACEFUL_PROTEST, null, nowhere(), null, CROWD),
          incident("i4", SubEventType.AIR_DRONE_STRIKE, DAY, GAO, 0, SOLDIERS));

  private static Incident incident(
      String id,
      SubEventType type,
      @Nullable LocalDate day,
      @Nullable Location location,
      @Nullable Integer killed,
      Actor... actors) {
    return Reports.incident(
        id, Reports.coding(type, day, 1, location, List.of(actors), killed, Certainty.REPORTED));
  }

  private static Location nowhere() {
    return new Location("Nowhere", null, null, null, null, LocationPrecision.COUNTRY, null);
  }

  private static List<CSVRecord> csv() throws Exception {
    StringWriter out = new StringWriter();
    IncidentCsv.write(FOUR, out);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(out.toString())).getRecords();
  }

  @Test
  void anAcledScriptFindsItsColumnsAndWords() throws Exception {
    List<CSVRecord> rows = csv();
    assertEquals(4, rows.size());
    CSVRecord attack = rows.getFirst();
    List<String> values =
        Stream.of(
                ("event_id_cnty event_date year time_precision disorder_type event_type"
                        + " sub_event_type actor1 inter1 actor2 inter2 interaction"
                        + " civilian_targeting iso region country location latitude longitude"
                        + " geo_precision source fatalities timestamp killed_best country_code")
                    .split(" "))
            .map(attack::get)
            .toList();
    assertEquals(
        List.of(
            "i1",
            "2025-06-01",
            "2025",
            "1",
            "Political violence",
            "Violence against civilians",
            "Attack",
            "Jama'at Nusrat al-Islam wal-Muslimin",
            "Rebel group",
            "Civilians (Mali)",
            "Civilians",
            "Rebel group-Civilians",
            "Civilian targeting",
            "466",
            "Western Africa",
            "Mali",
            "Gao, \"old\"\ntown",
            "16.27",
            "-0.04",
            "1",
            "News & \"Co\"",
            "12",
            "1750496400",
            "12",
            "ML"),
        values);
    assertEquals("\"a dozen \"dead\", =so far\"", attack.get("notes"));
  }

  @Test
  void whatIsNotKnownIsEmptyAndAFightHasTwoSides() throws Exception {
    CSVRecord clash = csv().get(1);
    assertEquals("'@fighters", clash.get("actor1"), "a formula is defused");
    assertEquals("Military Forces of Mali", clash.get("actor2"));
    assertEquals("State forces-Rebel group", clash.get("interaction"), "lower number first");
    assertEquals("Protesters (Mali)", clash.get("assoc_actor_2"));
    assertEquals("", clash.get("latitude"));
    assertEquals("0", clash.get("fatalities"), "as ACLED has it");
    assertEquals("", clash.get("killed_best"), "and as it is");
    CSVRecord protest = csv().get(2);
    assertEquals("Protesters only", protest.get("interaction"));
    assertEquals("Demonstrations", protest.get("disorder_type"));
    for (String column : List.of("event_date", "year", "time_precision", "actor2", "iso")) {
      assertEquals("", protest.get(column), column);
    }
    CSVRecord strike = csv().get(3);
    assertEquals("0", strike.get("killed_best"), "reported as none");
    assertEquals("", strike.get("civilian_targeting"));
  }

  @Test
  void everyCodeHasItsLabel() {
    Labels labels = Labels.acled();
    for (SubEventType type : SubEventType.values()) {
      assertNotNull(labels.of(type));
      assertNotNull(labels.disorder(type));
    }
    Stream.of(EventType.values()).forEach(type -> assertNotNull(labels.of(type)));
    Stream.of(LocationPrecision.values())
        .forEach(p -> assertTrue(labels.precision(p) >= 1 && labels.precision(p) <= 3));
    Set<DatePrecision> none =
        Stream.of(DatePrecision.values())
            .filter(p -> labels.precision(p) == null)
            .collect(Collectors.toSet());
    assertEquals(Set.of(DatePrecision.UNKNOWN), none);
    Set<Integer> numbers = new TreeSet<>();
    Stream.of(ActorKind.values()).forEach(kind -> numbers.add(labels.number(kind)));
    assertEquals(Set.of(0, 1, 2, 3, 4, 5, 6, 7, 8), numbers);
  }

  @Test
  void everyCountryHasARegion() {
    assertTrue(Country.all().size() >= 249);
    assertEquals(
        17, Country.all().stream().map(Country::region).distinct().count(), "ACLED's regions");
    assertEquals("Northern Africa", Country.of("SD").orElseThrow().region());
    for (String name : List.of("ml", "MLI", "Mali", " mali ")) {
      assertEquals("ML", Country.named(name).orElseThrow().code());
    }
  }

  @Test
  void geoJsonIsReadByAnotherProgram() throws Exception {
    StringWriter out = new StringWriter();
    assertEquals(2, IncidentGeoJson.write(FOUR, "https://x.example/?a=1&b=2", out));
    GeoJsonObject read =
        new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .readValue(out.toString(), GeoJsonObject.class);
    List<Feature> features = ((FeatureCollection) read).getFeatures();
    assertEquals(List.of("i1", "i2", "i3", "i4"), features.stream().map(Feature::getId).toList());
    assertEquals(
        List.of(true, false, false, true),
        features.stream().map(f -> f.getGeometry() != null).toList());
    Point point = (Point) features.getFirst().getGeometry();
    assertEquals(-0.04, point.getCoordinates().getLongitude());
    assertEquals(16.27, point.getCoordinates().getLatitude());
    assertEquals((Integer) 12, features.getFirst().getProperty("fatalities"));
    assertEquals("ATTACK", features.getFirst().getProperty("subEventType"));
  }

  @Test
  void theFeedIsReadByAnotherProgram() throws Exception {
    List<Incident> hostile = new ArrayList<>(FOUR);
    hostile.add(
        incident(
            "i5",
            SubEventType.GRENADE,
            DAY,
            Reports.place("]]><script>&\u0007\ud800", "ML", 1, 2),
            3,
            Reports.JNIM));
    String xml =
        IncidentFeed.write(
            hostile, "https://x.example/incidents?a=1&b=2", null, id -> "https://x.example/" + id);
    SyndFeed feed = new SyndFeedInput().build(new StringReader(xml));
    assertEquals("atom_1.0", feed.getFeedType());
    assertEquals(5, feed.getEntries().size());
    SyndEntry first = feed.getEntries().getFirst();
    assertEquals("urn:tocsin:incident:i1", first.getUri());
    assertEquals("https://x.example/i1", first.getLink());
    assertTrue(first.getTitle().startsWith("Attack, Gao, \"old\""), first.getTitle());
    assertTrue(first.getTitle().endsWith("Mali, 2025-06-01: 12 killed"), first.getTitle());
    assertTrue(feed.getEntries().get(4).getTitle().contains("]]><script>&\ufffd"));
    assertTrue(xml.contains("<georss:point>16.27 -0.04</georss:point>"));
  }
}
