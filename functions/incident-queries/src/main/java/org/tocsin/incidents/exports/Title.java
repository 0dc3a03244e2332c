package org.tocsin.incidents.exports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.Toll;

/** An incident in one line: what, where, with what toll. */
public final class Title {

  private Title() {}

  /** Such as "Armed clash, Boulikessi, Mali, 2025-06-01: 30 killed". */
  public static String of(Incident incident) {
    Coding coding = incident.coding();
    List<String> parts = new ArrayList<>();
    parts.add(Labels.acled().of(coding.subEventType()));
    Location location = coding.location();
    if (location != null) {
      parts.add(location.name());
      Country.of(location.country())
          .map(Country::name)
          .filter(name -> !name.equals(location.name()))
          .ifPresent(parts::add);
    }
    if (coding.occurredOn() != null) {
      parts.add(coding.occurredOn().toString());
    }
    String toll = toll(coding);
    return String.join(", ", parts) + (toll.isEmpty() ? "" : ": " + toll);
  }

  /** Such as "30+ killed, 4 injured"; empty where no toll is reported. */
  public static String toll(Coding coding) {
    List<String> parts = new ArrayList<>();
    add(coding.killed(), "killed", parts);
    add(coding.injured(), "injured", parts);
    add(coding.abducted(), "abducted", parts);
    return String.join(", ", parts);
  }

  private static void add(@Nullable Toll toll, String what, List<String> into) {
    if (toll != null) {
      into.add(toll.best() + (toll.high() == null ? "+ " : " ") + what);
    }
  }
}
