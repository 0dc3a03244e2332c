package org.tocsin.cli.output;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.tocsin.cli.page.IncidentPage;
import org.tocsin.incidents.exports.IncidentCsv;
import org.tocsin.incidents.exports.IncidentGeoJson;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.Incident;

/** How incidents are written. */
public enum Format {
  /** A table for a terminal. */
  TABLE,
  /** One JSON array. */
  JSON,
  /** One JSON object a line. */
  JSONL,
  /** Comma-separated values with ACLED's columns and our own behind them. */
  CSV,
  /** A GeoJSON FeatureCollection. */
  GEOJSON,
  /** A page with a map, a time line and a list, in one file. */
  HTML;

  /**
   * Writes incidents in this format.
   *
   * @param columns the width of a table
   * @return how many have no point on the map that it makes
   */
  public int write(List<Incident> incidents, int columns, Writer out) throws IOException {
    switch (this) {
      case TABLE -> out.write(new IncidentTableText(columns).of(incidents));
      case JSON -> out.write(Json.writePretty(incidents) + "\n");
      case JSONL -> {
        for (Incident incident : incidents) {
          out.write(Json.write(incident) + "\n");
        }
      }
      case CSV -> IncidentCsv.write(incidents, out);
      case GEOJSON -> {
        return IncidentGeoJson.write(incidents, out);
      }
      case HTML -> IncidentPage.write(incidents, out);
    }
    return 0;
  }

  /** The name as a user types it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
