package org.tocsin.incidents.exports;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.Toll;

/** The columns that follow ACLED's: what a record says and those cannot hold. */
final class OwnColumns {

  static final List<Column> ALL =
      List.of(
          new Column("assoc_actor_1", r -> r.others(0)),
          new Column("assoc_actor_2", r -> r.others(1)),
          new Column("actor_ids", r -> Row.joined(ids(r.coding()))),
          new Column("end_date", r -> r.coding().endedOn()),
          new Column("date_precision", r -> r.coding().datePrecision()),
          new Column("stage", r -> r.coding().stage()),
          new Column("certainty", r -> r.coding().certainty()),
          new Column("country_code", r -> r.place(Location::country)),
          new Column("location_precision", r -> r.place(Location::precision)),
          new Column("killed_low", r -> part(r.coding().killed(), Toll::low)),
          new Column("killed_best", r -> part(r.coding().killed(), Toll::best)),
          new Column("killed_high", r -> part(r.coding().killed(), Toll::high)),
          new Column("injured_low", r -> part(r.coding().injured(), Toll::low)),
          new Column("injured_best", r -> part(r.coding().injured(), Toll::best)),
          new Column("injured_high", r -> part(r.coding().injured(), Toll::high)),
          new Column("abducted_low", r -> part(r.coding().abducted(), Toll::low)),
          new Column("abducted_best", r -> part(r.coding().abducted(), Toll::best)),
          new Column("abducted_high", r -> part(r.coding().abducted(), Toll::high)),
          new Column("weapons", r -> Row.joined(r.coding().weapons().stream())),
          new Column("targets", r -> Row.joined(r.coding().targets().stream())),
          new Column("claimed_by", r -> Row.joined(r.coding().claimedBy().stream())),
          new Column("independent_sources", r -> r.incident().independentSources()),
          new Column("source_urls", r -> Row.joined(AcledColumns.addresses(r))),
          new Column("first_reported_at", r -> r.incident().firstReportedAt()),
          new Column("last_updated_at", r -> r.incident().lastUpdatedAt()));

  private OwnColumns() {}

  private static Stream<String> ids(Coding coding) {
    return coding.actors().stream().map(Actor::id).flatMap(Stream::ofNullable);
  }

  private static @Nullable Object part(
      @Nullable Toll toll, Function<Toll, @Nullable Integer> figure) {
    return toll == null ? null : figure.apply(toll);
  }
}
