package org.tocsin.incidents.merge;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.incidents.Told;
import org.tocsin.pipeline.record.Actor;
import org.tocsin.pipeline.record.ActorKind;
import org.tocsin.pipeline.record.ActorRole;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.LocationPrecision;
import org.tocsin.pipeline.record.Stage;
import org.tocsin.pipeline.record.SubEventType;
import org.tocsin.pipeline.record.Toll;
import org.tocsin.pipeline.record.TollQualifier;

/** Reads a report of a file of pairs: the values that differ from a clash at Aru. */
final class PairCase {

  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("day", "2025-06-01"),
          Map.entry("at", "2025-06-02T09:00:00Z"),
          Map.entry("place", "Aru"),
          Map.entry("region", "Ituri"),
          Map.entry("country", "CD"),
          Map.entry("precision", "PLACE"),
          Map.entry("id", "17"),
          Map.entry("lat", "2.86"),
          Map.entry("lon", "30.84"),
          Map.entry("type", "ARMED_CLASH"),
          Map.entry("stage", "ACCOMPLISHED"));

  private PairCase() {}

  static IncidentReport report(String article, String cells) {
    return report(article, "r1", cells);
  }

  static IncidentReport report(String article, String id, String cells) {
    Map<String, String> values = new HashMap<>(USUAL);
    for (String cell : cells.strip().split(" +", -1)) {
      String[] pair = cell.split("=", 2);
      if (pair.length == 2) {
        values.put(pair[0], pair[1].replace('_', pair[0].equals("place") ? ' ' : '_'));
      }
    }
    values.values().removeIf("-"::equals);
    Told told =
        Told.by(article)
            .id(id)
            .at(value(values, "at"))
            .on(values.get("day"), values.getOrDefault("to", values.get("day")))
            .in(location(values))
            .type(SubEventType.valueOf(value(values, "type")))
            .stage(Stage.valueOf(value(values, "stage")))
            .tolls(
                toll(values.get("killed")), toll(values.get("injured")), toll(values.get("taken")));
    actors(told, values.get("by"), ActorRole.ASSAILANT);
    actors(told, values.get("on"), ActorRole.TARGET);
    return told.report();
  }

  private static Location location(Map<String, String> values) {
    LocationPrecision precision = LocationPrecision.valueOf(value(values, "precision"));
    boolean known = values.containsKey("id") || precision == LocationPrecision.ADMIN2;
    return new Location(
        value(values, "place"),
        values.get("region"),
        values.get("country"),
        known ? Double.valueOf(value(values, "lat")) : null,
        known ? Double.valueOf(value(values, "lon")) : null,
        precision,
        values.get("id"));
  }

  private static void actors(Told told, @Nullable String ids, ActorRole role) {
    if (ids == null) {
      return;
    }
    for (String id : ids.split(",", -1)) {
      boolean state = id.startsWith("ARMY") || id.startsWith("POLICE");
      told.actor(
          new Actor(id, id, state ? ActorKind.STATE_FORCES : ActorKind.REBEL_GROUP, role, id));
    }
  }

  private static @Nullable Toll toll(@Nullable String figure) {
    if (figure == null) {
      return null;
    }
    return figure.endsWith("~")
        ? new Toll(
            null,
            Integer.parseInt(figure.substring(0, figure.length() - 1)),
            null,
            TollQualifier.WORD,
            Map.of())
        : Toll.exactly(Integer.parseInt(figure));
  }

  private static String value(Map<String, String> values, String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no " + key + " in " + values);
    }
    return value;
  }
}
