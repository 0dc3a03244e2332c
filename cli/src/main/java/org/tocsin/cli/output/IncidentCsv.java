package org.tocsin.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.Source;
import org.tocsin.pipeline.record.Toll;

/** Incidents as CSV: one line each; several values in one field are parted by "; ". */
final class IncidentCsv {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "occurred_on",
          "ended_on",
          "date_precision",
          "event_type",
          "sub_event_type",
          "stage",
          "certainty",
          "country",
          "admin1",
          "location",
          "latitude",
          "longitude",
          "location_precision",
          "assailants",
          "targets",
          "participants",
          "killed_low",
          "killed_best",
          "killed_high",
          "injured_low",
          "injured_best",
          "injured_high",
          "abducted_low",
          "abducted_best",
          "abducted_high",
          "weapons",
          "target_objects",
          "claimed_by",
          "independent_sources",
          "outlets",
          "source_urls",
          "first_reported_at",
          "last_updated_at");

  private IncidentCsv() {}

  static void write(List<Incident> incidents, Writer out) throws IOException {
    out.write(Csv.line(new ArrayList<>(COLUMNS)));
    for (Incident incident : incidents) {
      out.write(Csv.line(fields(incident)));
    }
  }

  private static List<@Nullable Object> fields(Incident incident) {
    Coding coding = incident.coding();
    Location location = coding.location();
    List<@Nullable Object> fields = new ArrayList<>();
    fields.addAll(
        Arrays.asList(
            incident.id(),
            coding.occurredOn(),
            coding.endedOn(),
            coding.datePrecision(),
            coding.eventType(),
            coding.subEventType(),
            coding.stage(),
            coding.certainty()));
    fields.addAll(
        location == null
            ? Arrays.asList(null, null, null, null, null, null)
            : Arrays.asList(
                location.country(),
                location.admin1(),
                location.name(),
                location.latitude(),
                location.longitude(),
                location.precision()));
    fields.add(actors(coding, ActorRole.ASSAILANT));
    fields.add(actors(coding, ActorRole.TARGET));
    fields.add(actors(coding, ActorRole.PARTICIPANT));
    toll(coding.killed(), fields);
    toll(coding.injured(), fields);
    toll(coding.abducted(), fields);
    fields.add(String.join("; ", coding.weapons()));
    fields.add(String.join("; ", coding.targets()));
    fields.add(String.join("; ", coding.claimedBy()));
    fields.add(incident.independentSources());
    fields.add(
        incident.sources().stream()
            .map(Source::outlet)
            .filter(o -> o != null)
            .distinct()
            .collect(Collectors.joining("; ")));
    fields.add(
        incident.sources().stream().map(s -> s.url().toString()).collect(Collectors.joining("; ")));
    fields.add(incident.firstReportedAt());
    fields.add(incident.lastUpdatedAt());
    return fields;
  }

  private static String actors(Coding coding, ActorRole role) {
    return coding.actors().stream()
        .filter(a -> a.role() == role)
        .map(Actor::name)
        .collect(Collectors.joining("; "));
  }

  private static void toll(@Nullable Toll toll, List<@Nullable Object> into) {
    into.add(toll == null ? null : toll.low());
    into.add(toll == null ? null : (Integer) toll.best());
    into.add(toll == null ? null : toll.high());
  }
}
