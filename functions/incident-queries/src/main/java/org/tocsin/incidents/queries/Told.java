package org.tocsin.incidents.queries;

import java.util.List;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;

/**
 * An incident with what each article says of it.
 *
 * @param incident the merged record
 * @param reports one or more an article, by article
 */
public record Told(Incident incident, List<IncidentReport> reports) {

  /** Copies the list. */
  public Told {
    reports = List.copyOf(reports);
  }
}
