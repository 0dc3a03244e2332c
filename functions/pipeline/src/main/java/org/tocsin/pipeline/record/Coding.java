package org.tocsin.pipeline.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is coded of one incident: the fields that a report and a merged incident share. Types and
 * precision codes are those of ACLED and UCDP GED.
 *
 * @param eventType the type, always that of the sub-event type
 * @param subEventType the sub-event type
 * @param stage how far it went
 * @param occurredOn the day, or the first day of the window; absent where the precision is UNKNOWN
 * @param endedOn the last day
 * @param datePrecision how wide the window is
 * @param location where; absent where the text does not say
 * @param actors who
 * @param killed how many died; absent where not reported
 * @param injured how many were hurt
 * @param abducted how many were taken
 * @param weapons with what, as the text names it
 * @param targets what was hit, as the text names it
 * @param claimedBy ids (or names) of the actors that claimed it
 * @param certainty on whose word it is known
 * @param evidence the words behind each filled field
 */
public record Coding(
    EventType eventType,
    SubEventType subEventType,
    Stage stage,
    @Nullable LocalDate occurredOn,
    @Nullable LocalDate endedOn,
    DatePrecision datePrecision,
    @Nullable Location location,
    List<Actor> actors,
    @Nullable Toll killed,
    @Nullable Toll injured,
    @Nullable Toll abducted,
    List<String> weapons,
    List<String> targets,
    List<String> claimedBy,
    Certainty certainty,
    List<Evidence> evidence) {

  /** Refuses a type that is not the sub-event type's, and days out of order; copies the lists. */
  public Coding {
    Objects.requireNonNull(eventType);
    Objects.requireNonNull(stage);
    Objects.requireNonNull(datePrecision);
    Objects.requireNonNull(certainty);
    if (subEventType.eventType() != eventType) {
      throw new IllegalArgumentException(subEventType + " is not one of " + eventType);
    }
    if ((occurredOn == null) != (datePrecision == DatePrecision.UNKNOWN)
        || (occurredOn == null) != (endedOn == null)) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "days %s to %s do not fit precision %s",
              occurredOn,
              endedOn,
              datePrecision));
    }
    if (occurredOn != null && endedOn.isBefore(occurredOn)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "ended %s before %s", endedOn, occurredOn));
    }
    actors = List.copyOf(actors);
    weapons = List.copyOf(weapons);
    targets = List.copyOf(targets);
    claimedBy = List.copyOf(claimedBy);
    evidence = List.copyOf(evidence);
  }
}
