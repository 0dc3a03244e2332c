package org.tocsin.incidents.merge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.Stage;
import org.tocsin.pipeline.record.SubEventType;

/** Which report tells the type, the place and the date: the most precise of the most certain. */
final class Choice {

  /** Sub-event types that say little more than their type; any other is more precise. */
  private static final Set<SubEventType> GENERAL =
      Set.of(SubEventType.ARMED_CLASH, SubEventType.OTHER);

  private static final Comparator<IncidentReport> MOST_CERTAIN =
      Comparator.comparing(report -> report.coding().certainty());

  private Choice() {}

  /**
   * Of the most certain reports the one with the type of the highest precedence; within it a
   * precise sub-event type before a general one, then the one that most reports tell.
   */
  static IncidentReport ofType(List<IncidentReport> firstToLast) {
    List<IncidentReport> certain = mostCertain(firstToLast);
    EventType type =
        certain.stream()
            .map(r -> r.coding().eventType())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    Map<SubEventType, Long> counts =
        certain.stream()
            .map(r -> r.coding().subEventType())
            .filter(sub -> sub.eventType() == type)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    SubEventType chosen =
        counts.keySet().stream()
            .min(
                Comparator.comparing((SubEventType sub) -> GENERAL.contains(sub))
                    .thenComparingLong(sub -> -counts.getOrDefault(sub, 0L))
                    .thenComparing(Comparator.naturalOrder()))
            .orElseThrow();
    return certain.stream()
        .filter(r -> r.coding().subEventType() == chosen)
        .findFirst()
        .orElseThrow();
  }

  /** How far it went, of the most certain reports the furthest. */
  static Stage stage(List<IncidentReport> firstToLast) {
    return mostCertain(firstToLast).stream()
        .map(r -> r.coding().stage())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** The report that tells the place, or null where none does. */
  static @Nullable IncidentReport ofPlace(List<IncidentReport> firstToLast) {
    return firstToLast.stream()
        .filter(r -> r.coding().location() != null)
        .min(
            MOST_CERTAIN
                .thenComparing(r -> place(r).precision())
                .thenComparing(r -> place(r).latitude() == null)
                .thenComparing(r -> place(r).gazetteerId() == null))
        .orElse(null);
  }

  /** The report that tells the date, or null where none does. */
  static @Nullable IncidentReport ofDate(List<IncidentReport> firstToLast) {
    return firstToLast.stream()
        .filter(r -> r.coding().occurredOn() != null)
        .min(
            MOST_CERTAIN
                .thenComparing(r -> r.coding().datePrecision())
                .thenComparingLong(r -> days(r.coding())))
        .orElse(null);
  }

  /**
   * On whose word the incident is known: the strongest over the reports, though a claim that any
   * report says is denied is a denied claim.
   */
  static Certainty certainty(Collection<IncidentReport> reports) {
    Set<Certainty> told =
        reports.stream().map(r -> r.coding().certainty()).collect(Collectors.toSet());
    Certainty strongest = told.stream().min(Comparator.naturalOrder()).orElseThrow();
    return strongest == Certainty.CLAIMED && told.contains(Certainty.DENIED)
        ? Certainty.DENIED
        : strongest;
  }

  private static List<IncidentReport> mostCertain(List<IncidentReport> reports) {
    Certainty strongest =
        reports.stream()
            .map(r -> r.coding().certainty())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    return reports.stream().filter(r -> r.coding().certainty() == strongest).toList();
  }

  private static Location place(IncidentReport report) {
    return Objects.requireNonNull(report.coding().location());
  }

  private static long days(Coding coding) {
    LocalDate first = coding.occurredOn();
    LocalDate last = coding.endedOn();
    return first == null || last == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(first, last);
  }
}
