package org.tocsin.cli.output;

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
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;
import org.tocsin.pipeline.record.Source;
import org.tocsin.pipeline.record.Stage;
import org.tocsin.pipeline.record.SubEventType;
import org.tocsin.pipeline.record.Toll;

/** Incidents for the tests of what writes them. */
final class Incidents {

  private Incidents() {}

  static Incident of(
      String id, @Nullable String day, @Nullable Location location, String assailant) {
    return new Incident(
        id,
        new Coding(
            SubEventType.ATTACK.eventType(),
            SubEventType.ATTACK,
            Stage.ACCOMPLISHED,
            day == null ? null : LocalDate.parse(day),
            day == null ? null : LocalDate.parse(day),
            day == null ? DatePrecision.UNKNOWN : DatePrecision.DAY,
            location,
            List.of(new Actor(assailant, null, ActorKind.UNKNOWN, ActorRole.ASSAILANT, null)),
            Toll.exactly(3),
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            Certainty.REPORTED,
            List.of()),
        List.of(new Source("a1", URI.create("http://news.example/1"), "=Outlet", null, true)),
        1,
        Instant.EPOCH,
        Instant.EPOCH);
  }

  static Location place(String name, @Nullable Double latitude, @Nullable Double longitude) {
    return new Location(name, null, "ML", latitude, longitude, LocationPrecision.PLACE, null);
  }
}
