package org.tocsin.incidents;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;
import org.tocsin.pipeline.record.Source;
import org.tocsin.pipeline.record.Stage;
import org.tocsin.pipeline.record.SubEventType;
import org.tocsin.pipeline.record.Toll;

/** Reports and incidents for tests. */
public final class Reports {

  /** Who fights in most of them. */
  public static final Actor JNIM =
      new Actor(
          "Jama'at Nusrat al-Islam wal-Muslimin",
          "JNIM",
          ActorKind.REBEL_GROUP,
          ActorRole.ASSAILANT,
          "the jihadists");

  /** Who suffers. */
  public static final Actor VILLAGERS =
      new Actor("Civilians (Mali)", null, ActorKind.CIVILIANS, ActorRole.TARGET, "villagers");

  private Reports() {}

  /** A place with coordinates. */
  public static Location place(String name, @Nullable String country, double lat, double lon) {
    return new Location(name, null, country, lat, lon, LocationPrecision.PLACE, "g" + name);
  }

  /** What is coded: all that a filter can ask for. */
  public static Coding coding(
      SubEventType type,
      @Nullable LocalDate day,
      int days,
      @Nullable Location location,
      List<Actor> actors,
      @Nullable Integer killed,
      Certainty certainty) {
    return new Coding(
        type.eventType(),
        type,
        Stage.ACCOMPLISHED,
        day,
        day == null ? null : day.plusDays(days - 1L),
        day == null ? DatePrecision.UNKNOWN : days == 1 ? DatePrecision.DAY : DatePrecision.WEEK,
        location,
        actors,
        killed == null ? null : Toll.exactly(killed),
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        certainty,
        List.of(new Evidence("killed", "a dozen \"dead\",\n=so far", 1, 0, 24, "police", null)));
  }

  /** A report of an article. */
  public static IncidentReport report(String articleId, Coding coding) {
    Instant at = Instant.parse("2025-06-20T09:00:00Z");
    return new IncidentReport(
        IncidentReport.VERSION, articleId + "-1", source(articleId), at, at, null, coding);
  }

  /** The incident that one report tells. */
  public static Incident incident(String id, Coding coding) {
    return new Incident(
        id,
        coding,
        List.of(source(id)),
        1,
        Instant.parse("2025-06-20T09:00:00Z"),
        Instant.parse("2025-06-21T09:00:00Z"));
  }

  private static Source source(String articleId) {
    return new Source(
        articleId, URI.create("https://news.example/" + articleId), "News & \"Co\"", null, true);
  }
}
