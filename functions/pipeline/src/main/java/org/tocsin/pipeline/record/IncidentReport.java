package org.tocsin.pipeline.record;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one article says of one incident.
 *
 * @param version {@link #VERSION}
 * @param id stable: the same article coded again gives the same id for the same incident
 * @param source the article
 * @param reportedAt when the article was published, or else fetched
 * @param updatedAt when the article was last changed, or else {@code reportedAt}
 * @param fingerprint of the article's text, by which copies of it are known; absent where the
 *     article has none
 * @param coding what it says
 */
public record IncidentReport(
    int version,
    String id,
    Source source,
    Instant reportedAt,
    Instant updatedAt,
    @Nullable TextFingerprint fingerprint,
    Coding coding) {

  /** The version that this release writes and reads. */
  public static final int VERSION = 1;

  /** Refuses another version and a blank id. */
  public IncidentReport {
    Check.version("IncidentReport", version, VERSION);
    Check.notBlank("id", id);
    Objects.requireNonNull(source);
    Objects.requireNonNull(reportedAt);
    Objects.requireNonNull(updatedAt);
    Objects.requireNonNull(coding);
  }
}
