package org.tocsin.incidents;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;
import org.tocsin.pipeline.record.PublicationTime;
import org.tocsin.pipeline.record.Source;
import org.tocsin.pipeline.record.Stage;
import org.tocsin.pipeline.record.SubEventType;
import org.tocsin.pipeline.record.TextFingerprint;
import org.tocsin.pipeline.record.Toll;

/** Builds reports for tests: an armed clash at Aru on 1 June 2025, unless told otherwise. */
public final class Told {

  private final String articleId;
  private String id = "r1";
  private Instant at = Instant.parse("2025-06-02T09:00:00Z");
  private SubEventType type = SubEventType.ARMED_CLASH;
  private Stage stage = Stage.ACCOMPLISHED;
  private @Nullable LocalDate day = LocalDate.parse("2025-06-01");
  private @Nullable LocalDate lastDay = day;
  private @Nullable Location location =
      new Location("Aru", null, "CD", 2.86, 30.84, LocationPrecision.PLACE, "217834");
  private @Nullable Toll killed;
  private @Nullable Toll injured;
  private @Nullable Toll abducted;
  private Certainty certainty = Certainty.REPORTED;
  private final List<Actor> actors = new ArrayList<>();
  private List<String> weapons = List.of();
  private final List<Evidence> evidence = new ArrayList<>();
  private boolean independent = true;
  private @Nullable TextFingerprint fingerprint;

  private Told(String articleId) {
    this.articleId = articleId;
  }

  /** A report of an article. */
  public static Told by(String articleId) {
    return new Told(articleId);
  }

  public Told id(String id) {
    this.id = id;
    return this;
  }

  public Told at(String instant) {
    this.at = Instant.parse(instant);
    return this;
  }

  public Told type(SubEventType type) {
    this.type = type;
    return this;
  }

  public Told stage(Stage stage) {
    this.stage = stage;
    return this;
  }

  public Told on(@Nullable String day) {
    return on(day, day);
  }

  /** On one of several days. */
  public Told on(@Nullable String from, @Nullable String to) {
    this.day = from == null ? null : LocalDate.parse(from);
    this.lastDay = to == null ? null : LocalDate.parse(to);
    return this;
  }

  public Told in(@Nullable Location location) {
    this.location = location;
    return this;
  }

  /** At a place that the gazetteer knows under an id, far from all others. */
  public Told in(String name, String country, String gazetteerId) {
    return in(name, null, country, gazetteerId);
  }

  /** The same in a region. */
  public Told in(String name, @Nullable String region, String country, String gazetteerId) {
    int at = Math.floorMod(gazetteerId.hashCode() * 7919, 10_000);
    return in(
        new Location(
            name,
            region,
            country,
            (at % 100) - 50.0,
            Math.floorDiv(at, 100) + 1.0,
            LocationPrecision.PLACE,
            gazetteerId));
  }

  public Told killed(int number) {
    return killed(Toll.exactly(number));
  }

  public Told killed(Toll toll) {
    this.killed = toll;
    return this;
  }

  public Told tolls(@Nullable Toll killed, @Nullable Toll injured, @Nullable Toll abducted) {
    this.killed = killed;
    this.injured = injured;
    this.abducted = abducted;
    return this;
  }

  public Told certainty(Certainty certainty) {
    this.certainty = certainty;
    return this;
  }

  public Told actor(Actor actor) {
    actors.add(actor);
    return this;
  }

  public Told weapons(String... weapons) {
    this.weapons = List.of(weapons);
    return this;
  }

  /** The words behind a field, at an offset of the first paragraph. */
  public Told quote(String field, String quote, int start) {
    evidence.add(new Evidence(field, quote, 1, start, start + quote.length(), null, null));
    return this;
  }

  /** Of an article whose text has this wording. */
  public Told wording(@Nullable TextFingerprint fingerprint) {
    this.fingerprint = fingerprint;
    return this;
  }

  public Told copy() {
    independent = false;
    return this;
  }

  private DatePrecision precision() {
    if (day == null || lastDay == null) {
      return DatePrecision.UNKNOWN;
    }
    long days = ChronoUnit.DAYS.between(day, lastDay);
    return days == 0 ? DatePrecision.DAY : days < 7 ? DatePrecision.WEEK : DatePrecision.MONTH;
  }

  /** The report. */
  public IncidentReport report() {
    Source source =
        new Source(
            articleId,
            URI.create("https://example.org/" + articleId),
            "Example",
            PublicationTime.of(OffsetDateTime.parse(at.toString())),
            independent);
    Coding coding =
        new Coding(
            type.eventType(),
            type,
            stage,
            day,
            lastDay,
            precision(),
            location,
            actors,
            killed,
            injured,
            abducted,
            weapons,
            List.of(),
            List.of(),
            certainty,
            evidence);
    return new IncidentReport(IncidentReport.VERSION, id, source, at, at, fingerprint, coding);
  }
}
