package org.tocsin.pipeline.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Article;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.FeedEntry;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;
import org.tocsin.pipeline.record.PublicationTime;
import org.tocsin.pipeline.record.Source;
import org.tocsin.pipeline.record.Stage;
import org.tocsin.pipeline.record.SubEventType;
import org.tocsin.pipeline.record.Toll;
import org.tocsin.pipeline.record.TollQualifier;

class JsonTest {

  private static final Incident INCIDENT =
      new Incident(
          "i1",
          new Coding(
              EventType.BATTLES,
              SubEventType.ARMED_CLASH,
              Stage.ACCOMPLISHED,
              LocalDate.parse("2025-06-01"),
              LocalDate.parse("2025-06-01"),
              DatePrecision.DAY,
              new Location("Aru", null, "CD", 2.86, 30.84, LocationPrecision.PLACE, "217834"),
              List.of(new Actor("gunmen", null, ActorKind.UNKNOWN, ActorRole.ASSAILANT, "gunmen")),
              new Toll(
                  30,
                  30,
                  null,
                  TollQualifier.MORE_THAN,
                  Map.of(ActorRole.TARGET, Toll.exactly(30))),
              null,
              null,
              List.of(),
              List.of("army base"),
              List.of(),
              Certainty.REPORTED,
              List.of(new Evidence("killed", "30", 1, 4, 6, "a source", false))),
          List.of(
              new Source(
                  "a1",
                  URI.create("https://example.org/1"),
                  "Example",
                  PublicationTime.parse("2025-06-03T09:00:00+02:00"),
                  true)),
          1,
          Instant.parse("2025-06-03T07:00:00Z"),
          Instant.parse("2025-06-03T07:00:00Z"));

  @Test
  void anIncidentComesBackAsItWas() throws MalformedRecordException {
    assertEquals(INCIDENT, Json.read(Json.write(INCIDENT), Incident.class));
  }

  @Test
  void theCodingsFieldsStandBesideTheOthersAndWhatIsAbsentIsLeftOut()
      throws MalformedRecordException {
    String json = Json.write(INCIDENT);
    assertTrue(json.startsWith("{\"id\":\"i1\",\"eventType\":\"BATTLES\",\"subEventType\""), json);
    assertTrue(
        json.contains("\"killed\":{\"low\":30,\"best\":30,\"qualifier\":\"MORE_THAN\""), json);
    assertTrue(json.contains("\"publishedAt\":\"2025-06-03T09:00:00+02:00\""), json);
    assertTrue(
        !json.contains("null") && !json.contains("injured") && !json.contains("coding"), json);
  }

  @Test
  void anArticleByHandNeedsOnlyWhatIsRequired() throws MalformedRecordException {
    Article article =
        Json.read(
            """
            {"version":1,"id":"x","url":"https://example.org/x","future":[1],
             "paragraphs":[{"kind":"TEXT","text":"Words."}]}
            """,
            Article.class);
    assertEquals("Words.", article.text());
    assertEquals(List.of(), article.tags());
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | version",
        "{\"version\":2,\"url\":\"https://e.org/\",\"feed\":\"https://e.org/f\"} | version 2; this release reads version 1",
        "{\"version\":\"one\",\"url\":\"https://e.org/\",\"feed\":\"https://e.org/f\"} | version",
        "{\"version\":1,\"feed\":\"https://e.org/f\"} | url",
        "{\"version\":1,\"url\":\"ftp://e.org/\",\"feed\":\"https://e.org/f\"} | not http or https",
        "{\"version\":1,\"url\":\"https://e.org/\",\"feed\":\"https://e.org/f\",\"published\":\"yesterday\"} | published",
        "[] | FeedEntry",
        "null | null found",
        "{\"version\":1, | FeedEntry",
        "words | FeedEntry"
      })
  void whatIsNoFeedEntryIsRefusedByName(String json, String named) {
    MalformedRecordException e =
        assertThrows(MalformedRecordException.class, () -> Json.read(json, FeedEntry.class));
    assertTrue(e.getMessage().contains(named), e.getMessage());
  }
}
