package org.tocsin.incidents.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Evidence;
import org.tocsin.pipeline.record.IncidentReport;

/**
 * The words behind the merged values: for each field the evidence of the report that the value was
 * taken from, so that its size does not grow with the number of reports. What every other report
 * says, with its own evidence, stays in that report.
 */
final class MergedEvidence {

  private static final Pattern FIELD = Pattern.compile("^[A-Za-z0-9]+");

  private final IncidentReport lead;
  private final Map<String, List<IncidentReport>> tellers = new HashMap<>();

  /** With the report that speaks for every field for which no other is named. */
  MergedEvidence(IncidentReport lead) {
    this.lead = lead;
  }

  /** The report that told a field, if any did. */
  MergedEvidence field(String field, @Nullable IncidentReport teller) {
    tellers.put(field, teller == null ? List.of() : List.of(teller));
    return this;
  }

  /** The reports that each added something to a field that is a list. */
  MergedEvidence list(String field, List<IncidentReport> reports) {
    tellers.put(field, List.copyOf(reports));
    return this;
  }

  /** The evidence, without doubles, in the order of the reports. */
  List<Evidence> of(List<IncidentReport> firstToLast) {
    List<Evidence> evidence = new ArrayList<>();
    for (IncidentReport report : firstToLast) {
      for (Evidence e : report.coding().evidence()) {
        if (tellers.getOrDefault(base(e.field()), List.of(lead)).contains(report)) {
          evidence.add(e);
        }
      }
    }
    return evidence.stream().distinct().toList();
  }

  /** Of "killed.bySide" or "actors[1]" the field of the record. */
  private static String base(String field) {
    Matcher matcher = FIELD.matcher(field);
    return matcher.find() ? matcher.group() : field;
  }
}
