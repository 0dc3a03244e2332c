package org.tocsin.coder;

import java.util.List;
import org.tocsin.coder.assembly.Decision;
import org.tocsin.coder.places.Toponym;
import org.tocsin.coder.time.TimeExpression;
import org.tocsin.pipeline.record.IncidentReport;

/**
 * What the coder made of an article, and why.
 *
 * @param outcome what came of it
 * @param reports the incidents; empty unless the outcome is {@code CODED}
 * @param toponyms the place names of the text, in order
 * @param times the expressions of time, in order
 * @param decisions what was decided of each sentence, in order
 */
public record Analysis(
    CodingOutcome outcome,
    List<IncidentReport> reports,
    List<Toponym> toponyms,
    List<TimeExpression> times,
    List<Decision> decisions) {

  /** Copies the lists. */
  public Analysis {
    reports = List.copyOf(reports);
    toponyms = List.copyOf(toponyms);
    times = List.copyOf(times);
    decisions = List.copyOf(decisions);
  }

  static Analysis nothing(CodingOutcome outcome) {
    return new Analysis(outcome, List.of(), List.of(), List.of(), List.of());
  }
}
