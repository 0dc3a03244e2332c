package org.tocsin.incidents.merge;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.tocsin.pipeline.json.Json;
import org.tocsin.pipeline.record.IncidentReport;

/**
 * The orders in which reports are looked at. Both are total: two reports that compare as equal are
 * equal, so that no choice depends on the order in which they came.
 */
final class ReportOrder {

  private static final Comparator<IncidentReport> BY_CONTENT =
      Comparator.comparing((IncidentReport r) -> r.source().articleId())
          .thenComparing(IncidentReport::id)
          .thenComparing(Json::write);

  /** By the time of first publication. */
  static final Comparator<IncidentReport> FIRST_REPORTED =
      Comparator.comparing(IncidentReport::reportedAt)
          .thenComparing(IncidentReport::updatedAt)
          .thenComparing(BY_CONTENT);

  /** By the time of the last change. */
  static final Comparator<IncidentReport> LAST_UPDATED =
      Comparator.comparing(IncidentReport::updatedAt)
          .thenComparing(IncidentReport::reportedAt)
          .thenComparing(BY_CONTENT);

  private ReportOrder() {}

  /** Each report once, the first reported first. */
  static List<IncidentReport> firstToLast(Collection<IncidentReport> reports) {
    return reports.stream().distinct().sorted(FIRST_REPORTED).toList();
  }
}
