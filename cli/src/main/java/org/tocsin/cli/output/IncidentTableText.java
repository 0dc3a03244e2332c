package org.tocsin.cli.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.incidents.exports.Sides;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.DatePrecision;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.Toll;

/** Incidents as a table for a terminal, by day and place. */
public final class IncidentTableText {

  private static final List<String> HEAD =
      List.of("DAY", "WHERE", "WHAT", "TOLL", "WHO", "KNOWN AS", "SOURCES");

  private final int columns;

  /** A table that fits a number of columns. */
  public IncidentTableText(int columns) {
    this.columns = columns;
  }

  /** The table's text; a single line where there are no incidents. */
  public String of(List<Incident> incidents) {
    if (incidents.isEmpty()) {
      return "No incidents.\n";
    }
    TextTable table = new TextTable(HEAD, columns);
    List<Incident> ordered = new ArrayList<>(incidents);
    ordered.sort(
        Comparator.comparing(IncidentTableText::sortDay)
            .thenComparing(i -> where(i.coding().location())));
    for (Incident incident : ordered) {
      Coding coding = incident.coding();
      table.add(
          List.of(
              day(coding),
              where(coding.location()),
              coding.subEventType().name().toLowerCase(Locale.ROOT).replace('_', ' '),
              toll(coding),
              Sides.of(coding),
              coding.certainty().name().toLowerCase(Locale.ROOT),
              Integer.toString(incident.independentSources())));
    }
    return table.toString();
  }

  private static LocalDate sortDay(Incident incident) {
    LocalDate day = incident.coding().occurredOn();
    return day == null ? LocalDate.MAX : day;
  }

  private static String day(Coding coding) {
    LocalDate day = coding.occurredOn();
    if (day == null) {
      return "?";
    }
    return coding.datePrecision() == DatePrecision.DAY
        ? day.toString()
        : day + " " + coding.datePrecision().name().toLowerCase(Locale.ROOT);
  }

  private static String where(@Nullable Location location) {
    if (location == null) {
      return "?";
    }
    String country = location.country();
    return country == null ? location.name() : location.name() + ", " + country;
  }

  private static String toll(Coding coding) {
    List<String> parts = new ArrayList<>();
    part(coding.killed(), "killed", parts);
    part(coding.injured(), "injured", parts);
    part(coding.abducted(), "taken", parts);
    return String.join(", ", parts);
  }

  private static void part(@Nullable Toll toll, String what, List<String> into) {
    if (toll != null) {
      into.add(toll.best() + (toll.high() == null ? "+ " : " ") + what);
    }
  }
}
