package org.tocsin.pipeline.record;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What is known of one incident: a pure function of the set of its reports. This is the record that
 * users get; in JSON the fields of the coding stand beside the others.
 *
 * @param id stable while reports are added
 * @param coding what is known
 * @param sources every article that reports it, the earliest first
 * @param independentSources how many of the sources are no copies of another
 * @param firstReportedAt when the first article was published
 * @param lastUpdatedAt when the last article was published or changed
 */
public record Incident(
    String id,
    Coding coding,
    List<Source> sources,
    int independentSources,
    Instant firstReportedAt,
    Instant lastUpdatedAt)
    implements Unfolded {

  /** Refuses a blank id and an incident without a source; copies the list. */
  public Incident {
    Check.notBlank("id", id);
    Objects.requireNonNull(coding);
    Objects.requireNonNull(firstReportedAt);
    Objects.requireNonNull(lastUpdatedAt);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("an incident without a source: " + id);
    }
    sources = List.copyOf(sources);
  }

  /** The incident as one report alone tells it. */
  public static Incident of(IncidentReport report) {
    return new Incident(
        report.id(),
        report.coding(),
        List.of(report.source()),
        report.source().independent() ? 1 : 0,
        report.reportedAt(),
        report.updatedAt());
  }
}
