package org.tocsin.incidents.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;

/**
 * Incidents as GeoJSON (RFC 7946): a point each, the record as its properties, with a title and the
 * killed as a plain number for maps that style by them. An incident without coordinates is a
 * feature whose geometry is null, as the RFC has it (3.2): programs for maps show it in their
 * tables only. {@code withoutCoordinates} says how many these are.
 */
public final class IncidentGeoJson {

  private IncidentGeoJson() {}

  /** Writes a FeatureCollection and returns how many incidents have no coordinates. */
  public static int write(Iterable<Incident> incidents, Writer out) throws IOException {
    return write(incidents, null, out);
  }

  /**
   * The same of a page of an answer.
   *
   * @param next the address of the next page; absent on the last
   */
  public static int write(Iterable<Incident> incidents, @Nullable String next, Writer out)
      throws IOException {
    int unplaced = 0;
    String separator = "\n";
    out.write("{\"type\":\"FeatureCollection\",\"features\":[");
    for (Incident incident : incidents) {
      ObjectNode feature = feature(incident);
      unplaced += feature.path("geometry").isNull() ? 1 : 0;
      out.write(separator + Json.write(feature));
      separator = ",\n";
    }
    out.write("\n]");
    if (unplaced > 0) {
      out.write(",\"withoutCoordinates\":" + unplaced);
    }
    if (next != null) {
      out.write(",\"next\":" + Json.write(next));
    }
    out.write("}\n");
    return unplaced;
  }

  /** The incident as a feature; its geometry is null where it has no coordinates. */
  public static ObjectNode feature(Incident incident) {
    ObjectNode feature = JsonNodeFactory.instance.objectNode();
    feature.put("type", "Feature");
    feature.put("id", incident.id());
    feature.set("geometry", geometry(incident.coding().location()));
    ObjectNode properties = feature.putObject("properties");
    properties.put("title", Title.of(incident));
    if (incident.coding().killed() != null) {
      properties.put("fatalities", incident.coding().killed().best());
    }
    tree(incident).properties().forEach(p -> properties.set(p.getKey(), p.getValue()));
    return feature;
  }

  private static JsonNode geometry(@Nullable Location location) {
    if (location == null || location.latitude() == null || location.longitude() == null) {
      return JsonNodeFactory.instance.nullNode();
    }
    ObjectNode geometry = JsonNodeFactory.instance.objectNode();
    geometry.put("type", "Point");
    // RFC 7946: longitude comes first.
    geometry.putArray("coordinates").add(location.longitude()).add(location.latitude());
    return geometry;
  }

  private static JsonNode tree(Incident incident) {
    try {
      return Json.readTree(Json.write(incident));
    } catch (MalformedRecordException e) {
      throw new IllegalStateException("does not read as it was written: " + incident.id(), e);
    }
  }
}
