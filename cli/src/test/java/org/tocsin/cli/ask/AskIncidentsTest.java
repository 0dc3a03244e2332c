package org.tocsin.cli.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.cli.local.FreePorts;
import org.tocsin.cli.run.Home;
import org.tocsin.cli.run.KeptIncidents;
import org.tocsin.cli.run.LocalSystem;
import org.tocsin.incidents.queries.IncidentFilter;
import org.tocsin.incidents.table.BackOff;
import org.tocsin.incidents.table.IncidentTable;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;
import org.tocsin.pipeline.record.Source;
import org.tocsin.pipeline.record.Stage;
import org.tocsin.pipeline.record.SubEventType;
import org.tocsin.pipeline.record.Toll;

/** The read function as the template declares it, asked through its handler. */
@Timeout(120)
final class AskIncidentsTest {

  private static final Home HOME = new Home(Path.of("..").toAbsolutePath().normalize());
  private static final Instant NOW = Instant.parse("2025-06-30T12:00:00Z");
  private static LocalSystem system;
  private static List<Incident> all;

  @BeforeAll
  static void fill() throws Exception {
    system =
        LocalSystem.start(
            new LocalSystem.Plan(
                HOME.template(),
                Map.of("Contact", "nobody@localhost.localdomain", "ReadApi", "public"),
                FreePorts.find(),
                null,
                Map.of(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                line -> {},
                false));
    String table = system.variable("INCIDENT_TABLE");
    IncidentTable store = new IncidentTable(system.dynamoDb(), table, BackOff.standard());
    for (int i = 0; i < 40; i++) {
      IncidentReport report = report("a" + i, LocalDate.parse("2025-06-29").minusDays(i), i);
      store.replace(store.coding("a" + i), "f" + i, "1", List.of(report));
    }
    all = new KeptIncidents(system.dynamoDb(), table).find(IncidentFilter.ALL);
    assertEquals(40, all.size());
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static IncidentReport report(String article, LocalDate day, int number) {
    return new IncidentReport(
        IncidentReport.VERSION,
        article + "-1",
        new Source(article, URI.create("https://x.example/" + article), "X", null, true),
        NOW,
        NOW.plusSeconds(number),
        null,
        new Coding(
            SubEventType.ATTACK.eventType(),
            SubEventType.ATTACK,
            Stage.ACCOMPLISHED,
            day,
            day,
            DatePrecision.DAY,
            new Location(
                "Place " + number,
                null,
                number % 2 == 0 ? "ML" : "NE",
                number % 5 == 0 ? null : 15.0,
                number % 5 == 0 ? null : 1.0 * number,
                LocationPrecision.PLACE,
                "g" + number),
            List.of(
                new Actor("Group", "JNIM", ActorKind.REBEL_GROUP, ActorRole.ASSAILANT, "group")),
            Toll.exactly(number),
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            Certainty.REPORTED,
            List.of()));
  }

  private static JsonNode ask(String method, String path, String query, Map<String, String> headers)
      throws Exception {
    Map<String, Object> event =
        Map.of(
            "version", "2.0",
            "rawPath", path,
            "rawQueryString", query,
            "headers", headers,
            "requestContext",
                Map.of(
                    "domainName", "read.example", "http", Map.of("method", method, "path", path)));
    byte[] answer =
        system.invoke("AskIncidentsFunction", Json.write(event).getBytes(StandardCharsets.UTF_8));
    return Json.readTree(new String(answer, StandardCharsets.UTF_8));
  }

  private static JsonNode get(String path, String query) throws Exception {
    return ask("GET", path, query, Map.of());
  }

  /** As {@code tocsin run --watch} serves it. */
  @Test
  void itAnswersOnLoopbackAsBehindItsUrl() throws Exception {
    URI address = system.serve(0).getFirst();
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI page = URI.create(address + "/incidents?country=ML&limit=7&format=json");
      HttpResponse<String> first =
          client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
      assertEquals(200, first.statusCode(), first.body());
      String next = Json.readTree(first.body()).path("next").asText();
      assertTrue(next.startsWith(address + "/incidents?"), next);
      HttpResponse<String> second =
          client.send(HttpRequest.newBuilder(URI.create(next)).build(), BodyHandlers.ofString());
      assertEquals(7, Json.readTree(second.body()).path("incidents").size());
      String tag = first.headers().firstValue("etag").orElseThrow();
      HttpResponse<String> known =
          client.send(
              HttpRequest.newBuilder(page).header("If-None-Match", tag).build(),
              BodyHandlers.ofString());
      assertEquals(304, known.statusCode());
      HttpResponse<String> head =
          client.send(HttpRequest.newBuilder(page).HEAD().build(), BodyHandlers.ofString());
      assertEquals(tag, head.headers().firstValue("etag").orElseThrow());
      HttpResponse<String> wrong =
          client.send(
              HttpRequest.newBuilder(URI.create(address + "/incidents?country=Nowhere")).build(),
              BodyHandlers.ofString());
      assertEquals(400, wrong.statusCode(), wrong.body());
    }
  }

  @Test
  void aQuestionIsAnsweredPageByPage() throws Exception {
    List<String> found = new ArrayList<>();
    String query = "country=ML&limit=7";
    for (int pages = 0; !query.isEmpty(); pages++) {
      assertTrue(pages < 10, "no end");
      JsonNode answer = get("/incidents", query);
      assertEquals(200, answer.path("statusCode").asInt(), answer.toString());
      JsonNode body = Json.readTree(answer.path("body").asText());
      assertTrue(body.path("incidents").size() <= 7);
      body.path("incidents").forEach(i -> found.add(i.path("id").asText()));
      String next = body.path("next").asText("");
      assertTrue(next.isEmpty() || next.startsWith("https://read.example/incidents?"), next);
      assertEquals(
          next.isEmpty() ? "" : "<" + next + ">; rel=\"next\"",
          answer.path("headers").path("link").asText(""));
      query = next.isEmpty() ? "" : URI.create(next).getRawQuery();
    }
    List<String> expected =
        all.stream()
            .filter(i -> "ML".equals(i.coding().location().country()))
            .map(Incident::id)
            .toList()
            .reversed();
    assertEquals(expected, found);
  }

  @Test
  void withoutDaysItAnswersForTheLastThirty() throws Exception {
    JsonNode body = Json.readTree(get("/incidents", "limit=20").path("body").asText());
    assertEquals(20, body.path("incidents").size());
    String next = URI.create(body.path("next").asText()).getRawQuery();
    assertTrue(next.contains("since=2025-05-31"), next);
    JsonNode rest = Json.readTree(get("/incidents", next).path("body").asText());
    assertEquals(10, rest.path("incidents").size(), "of 31 May to 9 June");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | application/json | {",
        "application/geo+json | application/geo+json | {\"type\":\"FeatureCollection\"",
        "text/csv;q=0.8, application/atom+xml;q=0.2 | text/csv; charset=utf-8 | event_id_cnty,",
        "application/* | application/json | {",
        "text/html,*/*;q=0.8 | application/json | {",
        "application/atom+xml | application/atom+xml; charset=utf-8 | <?xml"
      })
  void theFormIsTheOneThatIsAccepted(String accept, String type, String start) throws Exception {
    JsonNode answer = ask("GET", "/incidents", "country=NE", Map.of("Accept", accept));
    assertEquals(200, answer.path("statusCode").asInt());
    assertEquals(type, answer.path("headers").path("content-type").asText());
    assertTrue(answer.path("body").asText().startsWith(start), answer.path("body").asText());
  }

  @Test
  void aFeedReaderReadsTheFeed() throws Exception {
    String body = get("/incidents", "actor=JNIM&format=atom&limit=5").path("body").asText();
    SyndFeed feed = new SyndFeedInput().build(new StringReader(body));
    assertEquals(5, feed.getEntries().size());
    String link = feed.getEntries().getFirst().getLink();
    JsonNode one = get(URI.create(link).getPath(), "");
    assertEquals(200, one.path("statusCode").asInt(), link);
  }

  @Test
  void oneIncidentInEveryForm() throws Exception {
    String id = all.get(3).id();
    for (String format : List.of("json", "geojson", "csv", "atom")) {
      JsonNode answer = get("/incidents/" + id, "format=" + format);
      assertEquals(200, answer.path("statusCode").asInt(), answer.toString());
      assertTrue(answer.path("body").asText().contains(id), format);
    }
    assertEquals(404, get("/incidents/none", "").path("statusCode").asInt());
  }

  @Test
  void whatIsKnownIsNotSentAgain() throws Exception {
    JsonNode first = get("/incidents", "country=ML&format=csv");
    String tag = first.path("headers").path("etag").asText();
    for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*")) {
      JsonNode again =
          ask("GET", "/incidents", "country=ML&format=csv", Map.of("if-none-match", known));
      assertEquals(304, again.path("statusCode").asInt(), known);
      assertEquals("", again.path("body").asText());
      assertEquals(tag, again.path("headers").path("etag").asText());
    }
    JsonNode other =
        ask("GET", "/incidents", "country=NE&format=csv", Map.of("if-none-match", tag));
    assertEquals(200, other.path("statusCode").asInt());
    JsonNode head = ask("HEAD", "/incidents", "country=ML&format=csv", Map.of());
    assertEquals(tag, head.path("headers").path("etag").asText());
    assertEquals("", head.path("body").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | GET | /incidents | country=Atlantis | country: Atlantis is no country",
        "400 | GET | /incidents | since=june | since: june is no day",
        "400 | GET | /incidents | since=2025-06-02&until=2025-06-01 | until 2025-06-01 is before",
        "400 | GET | /incidents | type=WAR | type: WAR is no type: expected one of BATTLES",
        "400 | GET | /incidents | bbox=1,2 | bbox: 1,2 is no box",
        "400 | GET | /incidents | limit=501 | limit: 501: expected a whole number from 1 to 500",
        "400 | GET | /incidents | limit=1&limit=2 | limit is given 2 times",
        "400 | GET | /incidents | cursor=abc&country=ML | no cursor of this question",
        "400 | GET | /incidents | format=xml | xml is no format: expected one of json, geojson",
        "400 | GET | /incidents | contry=ML | no parameter contry: expected any of [actor, bbox",
        "400 | GET | /incidents | since=2020-01-01 | too many days",
        "400 | GET | /incidents | country=%zz | malformed escapes",
        "404 | GET | /feeds | '' | there are /incidents and /incidents/ID",
        "405 | POST | /incidents | '' | only GET and HEAD"
      })
  void aFaultOfTheQuestionIsNamed(
      int status, String method, String path, String query, String message) throws Exception {
    JsonNode answer = ask(method, path, query, Map.of());
    assertEquals(status, answer.path("statusCode").asInt(), answer.toString());
    assertEquals("application/problem+json", answer.path("headers").path("content-type").asText());
    String detail = Json.readTree(answer.path("body").asText()).path("detail").asText();
    assertTrue(detail.startsWith(message), detail);
  }

  @Test
  void whatNobodyServesIsNotAcceptable() throws Exception {
    JsonNode answer = ask("GET", "/incidents", "country=ML", Map.of("accept", "image/png"));
    assertEquals(406, answer.path("statusCode").asInt());
    assertFalse(answer.path("body").asText().isEmpty());
  }
}
