package org.tocsin.cli.output;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.json.MalformedRecordException;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;

/**
 * Incidents as GeoJSON (RFC 7946): a point each, the record as its properties. An incident without
 * coordinates has no place on a map and is left out; the caller says how many.
 */
final class IncidentGeoJson {

  private IncidentGeoJson() {}

  /** Writes a FeatureCollection and returns how many incidents were left out. */
  static int write(List<Incident> incidents, Writer out) throws IOException {
    int left = 0;
    String separator = "\n";
    out.write("{\"type\":\"FeatureCollection\",\"features\":[");
    for (Incident incident : incidents) {
      Location location = incident.coding().location();
      if (location == null || location.latitude() == null || location.longitude() == null) {
        left++;
        continue;
      }
      out.write(
          separator + Json.write(feature(incident, location.longitude(), location.latitude())));
      separator = ",\n";
    }
    out.write("\n]}\n");
    return left;
  }

  private static ObjectNode feature(Incident incident, double longitude, double latitude)
      throws IOException {
    ObjectNode feature = JsonNodeFactory.instance.objectNode();
    feature.put("type", "Feature");
    feature.put("id", incident.id());
    ObjectNode geometry = feature.putObject("geometry");
    geometry.put("type", "Point");
    geometry.putArray("coordinates").add(longitude).add(latitude);
    try {
      feature.set("properties", Json.readTree(Json.write(incident)));
    } catch (MalformedRecordException e) {
      throw new IOException("an incident does not read as it was written: " + incident.id(), e);
    }
    return feature;
  }
}
