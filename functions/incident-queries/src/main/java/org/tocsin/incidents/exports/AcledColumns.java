package org.tocsin.incidents.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.Source;
import org.tocsin.pipeline.record.SubEventType;

/** ACLED's columns, in the order of its files; docs/exports.md tells where ours differ. */
final class AcledColumns {

  private static final Labels LABELS = Labels.acled();

  static final List<Column> ALL =
      List.of(
          new Column("event_id_cnty", r -> r.incident().id()),
          new Column("event_date", r -> r.coding().occurredOn()),
          new Column("year", AcledColumns::year),
          new Column("time_precision", r -> LABELS.precision(r.coding().datePrecision())),
          new Column("disorder_type", r -> LABELS.disorder(r.coding().subEventType())),
          new Column("event_type", r -> LABELS.of(r.coding().eventType())),
          new Column("sub_event_type", r -> LABELS.of(r.coding().subEventType())),
          new Column("actor1", r -> r.actor(0)),
          new Column("inter1", r -> LABELS.of(r.kind(0))),
          new Column("actor2", r -> r.actor(1)),
          new Column("inter2", r -> LABELS.of(r.kind(1))),
          new Column("interaction", r -> LABELS.interaction(r.kind(0), r.kind(1))),
          new Column("civilian_targeting", AcledColumns::civilians),
          new Column("iso", r -> r.country().map(Country::number).orElse(null)),
          new Column("region", r -> r.country().map(Country::region).orElse(null)),
          new Column("country", AcledColumns::country),
          new Column("admin1", r -> r.place(Location::admin1)),
          new Column("location", r -> r.place(Location::name)),
          new Column("latitude", r -> r.place(Location::latitude)),
          new Column("longitude", r -> r.place(Location::longitude)),
          new Column("geo_precision", r -> r.place(l -> LABELS.precision(l.precision()))),
          new Column("source", AcledColumns::outlets),
          new Column("notes", r -> notes(r.coding())),
          new Column("fatalities", r -> fatalities(r.coding())),
          new Column("timestamp", r -> r.incident().lastUpdatedAt().getEpochSecond()));

  private AcledColumns() {}

  private static @Nullable Object year(Row row) {
    LocalDate day = row.coding().occurredOn();
    return day == null ? null : (Integer) day.getYear();
  }

  private static @Nullable Object country(Row row) {
    String code = row.place(Location::country);
    return row.country().map(Country::name).orElse(code);
  }

  /** Whether civilians are the main or only target, as ACLED asks. */
  private static @Nullable Object civilians(Row row) {
    boolean targeted =
        row.coding().eventType() == EventType.VIOLENCE_AGAINST_CIVILIANS
            || row.coding().subEventType() == SubEventType.EXCESSIVE_FORCE_AGAINST_PROTESTERS
            || (row.coding().eventType() != EventType.STRATEGIC_DEVELOPMENTS
                && row.kind(1) == ActorKind.CIVILIANS);
    return targeted ? "Civilian targeting" : null;
  }

  private static Object outlets(Row row) {
    return Row.joined(
        row.incident().sources().stream()
            .map(s -> s.outlet() == null ? String.valueOf(s.url().getHost()) : s.outlet()));
  }

  /** The words behind the fields, since no sentence of ours says it better than the sources. */
  static String notes(Coding coding) {
    return coding.evidence().stream()
        .map(Evidence::quote)
        .map(quote -> quote.replaceAll("\\s+", " ").strip())
        .filter(quote -> !quote.isEmpty())
        .distinct()
        .map(quote -> "\"" + quote + "\"")
        .collect(Collectors.joining(" … "));
  }

  /** As in ACLED's files 0 also where nothing is reported; killed_best tells the two apart. */
  private static int fatalities(Coding coding) {
    return coding.killed() == null ? 0 : coding.killed().best();
  }

  static Stream<String> addresses(Row row) {
    return row.incident().sources().stream().map(Source::url).map(String::valueOf);
  }
}
