package org.tocsin.incidents.exports;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Incident;

/**
 * Incidents as CSV (RFC 4180, UTF-8): the columns of ACLED's files with ACLED's words and codes, so
 * that scripts made for those read them, and after them our own. docs/exports.md tells each.
 * Several values in one field are parted by "; ". Immutable, safe for use by many threads.
 */
public final class IncidentCsv {

  private IncidentCsv() {}

  /** The names of the columns, in their order. */
  public static List<String> columns() {
    List<String> names = new ArrayList<>();
    AcledColumns.ALL.forEach(c -> names.add(c.name()));
    OwnColumns.ALL.forEach(c -> names.add(c.name()));
    return List.copyOf(names);
  }

  /** Writes a line of names, and a line for each incident in the order given. */
  public static void write(Iterable<Incident> incidents, Writer out) throws IOException {
    out.write(Csv.line(List.copyOf(columns())));
    for (Incident incident : incidents) {
      Row row = Row.of(incident);
      List<@Nullable Object> fields = new ArrayList<>();
      AcledColumns.ALL.forEach(c -> fields.add(c.value().apply(row)));
      OwnColumns.ALL.forEach(c -> fields.add(c.value().apply(row)));
      out.write(Csv.line(fields));
    }
  }
}
