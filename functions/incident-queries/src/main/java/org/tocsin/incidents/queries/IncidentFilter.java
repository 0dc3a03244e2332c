package org.tocsin.incidents.queries;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Which incidents are wanted: those to which every part applies; an empty or absent part asks for
 * nothing. Immutable.
 *
 * @param countries ISO 3166-1 alpha-2, upper case
 * @param since the first day, inclusive; an incident of several days counts with each of them
 * @param until the last day, inclusive
 * @param types any of these
 * @param actor took part, in whatever role
 * @param box holds the incident's coordinates
 * @param minKilled at least so many killed, by the best figure; 0 asks for nothing
 * @param certainties any of these
 */
public record IncidentFilter(
    Set<String> countries,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    Set<SubEventType> types,
    @Nullable ActorText actor,
    @Nullable Box box,
    int minKilled,
    Set<Certainty> certainties) {

  /** Every incident. */
  public static final IncidentFilter ALL =
      new IncidentFilter(Set.of(), null, null, Set.of(), null, null, 0, Set.of());

  /** Refuses days out of order and a negative toll; copies the sets. */
  public IncidentFilter {
    if (since != null && until != null && until.isBefore(since)) {
      throw new IllegalArgumentException("until " + until + " is before since " + since);
    }
    if (minKilled < 0) {
      throw new IllegalArgumentException("fewer than no killed: " + minKilled);
    }
    countries = Set.copyOf(countries);
    types = Set.copyOf(types);
    certainties = Set.copyOf(certainties);
  }

  /** This filter from a day on. */
  public IncidentFilter from(LocalDate day) {
    return new IncidentFilter(countries, day, until, types, actor, box, minKilled, certainties);
  }

  /** Whether an incident is wanted. */
  public boolean matches(Incident incident) {
    Coding coding = incident.coding();
    return inPlace(coding.location())
        && inTime(coding)
        && (types.isEmpty() || types.contains(coding.subEventType()))
        && (certainties.isEmpty() || certainties.contains(coding.certainty()))
        && (minKilled == 0 || (coding.killed() != null && coding.killed().best() >= minKilled))
        && (actor == null || coding.actors().stream().anyMatch(actor::matches));
  }

  private boolean inPlace(@Nullable Location location) {
    if (!countries.isEmpty()
        && (location == null
            || location.country() == null
            || !countries.contains(location.country()))) {
      return false;
    }
    return box == null
        || (location != null
            && location.latitude() != null
            && location.longitude() != null
            && box.contains(location.latitude(), location.longitude()));
  }

  private boolean inTime(Coding coding) {
    if (since == null && until == null) {
      return true;
    }
    LocalDate first = coding.occurredOn();
    LocalDate last = coding.endedOn();
    return first != null
        && last != null
        && (since == null || !last.isBefore(since))
        && (until == null || !first.isAfter(until));
  }
}
