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
 * killed as a plain number for maps that style by them. An incident without coordinates has no
 * place on a map and is left out; {@code withoutCoordinates} says how many.
 */
public final class IncidentGeoJson {

  private IncidentGeoJson() {}

  /** Writes a FeatureCollection and returns how many incidents were left out. */
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
    int left = 0;
    String separator = "\n";
    out.write("{\"type\":\"FeatureCollection\",\"features\":[");
    for (Incident incident : incidents) {
      ObjectNode feature = feature(incident);
      if (feature == null) {
        left++;
        continue;
      }
      out.write(separator + Json.write(feature));
      separator = ",\n";
    }
    out.write("\n]");
    if (left > 0) {
      out.write(",\"withoutCoordinates\":" + left);
    }
    if (next != null) {
      out.write(",\"next\":" + Json.write(next));
    }
    out.write("}\n");
    return left;
  }

  /** The incident as a feature; null where it has no coordinates. */
  public static @Nullable ObjectNode feature(Incident incident) {
    Location location = incident.coding().location();
    if (location == null || location.latitude() == null || location.longitude() == null) {
      return null;
    }
    ObjectNode feature = JsonNodeFactory.instance.objectNode();
    feature.put("type", "Feature");
    feature.put("id", incident.id());
    ObjectNode geometry = feature.putObject("geometry");
    geometry.put("type", "Point");
    geometry.putArray("coordinates").add(location.longitude()).add(location.latitude());
    ObjectNode properties = feature.putObject("properties");
    properties.put("title", Title.of(incident));
    if (incident.coding().killed() != null) {
      properties.put("fatalities", incident.coding().killed().best());
    }
    tree(incident).properties().forEach(p -> properties.set(p.getKey(), p.getValue()));
    return feature;
  }

  private static JsonNode tree(Incident incident) {
    try {
      return Json.readTree(Json.write(incident));
    } catch (MalformedRecordException e) {
      throw new IllegalStateException("does not read as it was written: " + incident.id(), e);
    }
  }
}
