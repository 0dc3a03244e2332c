package org.tocsin.incidents.merge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Source;

/** The articles behind an incident, each once, the first reported first, copies marked. */
final class MergedSources {

  private MergedSources() {}

  /** The sources; an article that the coder or the comparison holds for a copy is marked as one. */
  static List<Source> of(List<IncidentReport> firstToLast, Set<String> copies) {
    Map<String, IncidentReport> latest = new LinkedHashMap<>();
    for (IncidentReport report : firstToLast) {
      latest.merge(
          report.source().articleId(),
          report,
          (a, b) -> ReportOrder.LAST_UPDATED.compare(a, b) >= 0 ? a : b);
    }
    return latest.values().stream()
        .map(IncidentReport::source)
        .map(s -> copies.contains(s.articleId()) ? s.withIndependent(false) : s)
        .toList();
  }
}
