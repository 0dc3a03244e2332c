package org.tocsin.incidents.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.IncidentReport;
import org.tocsin.pipeline.record.Toll;
import org.tocsin.pipeline.record.TollQualifier;

/**
 * One toll out of many. Best is the figure of the latest report that is not weaker in certainty; at
 * equal certainty a number beats a word such as "dozens". Low and high span all the figures that
 * stand; an end that the best report leaves open stays open.
 *
 * @param toll the toll
 * @param from the report that gave the best figure
 */
record MergedToll(Toll toll, IncidentReport from) {

  /**
   * The toll of a field, or null where no report carries it.
   *
   * @param firstToLast the reports, the first reported first
   * @param copies the ids of articles that repeat another's text
   * @param field which of the coding's tolls
   */
  static @Nullable MergedToll of(
      List<IncidentReport> firstToLast,
      Set<String> copies,
      Function<Coding, @Nullable Toll> field) {
    List<IncidentReport> standing = standing(firstToLast, copies, field);
    if (standing.isEmpty()) {
      return null;
    }
    IncidentReport from =
        standing.stream()
            .min(
                Comparator.comparing((IncidentReport r) -> r.coding().certainty())
                    .thenComparing(r -> figure(r, field).qualifier() == TollQualifier.WORD)
                    .thenComparing(ReportOrder.LAST_UPDATED.reversed()))
            .orElseThrow();
    List<Toll> figures = standing.stream().map(r -> figure(r, field)).toList();
    return new MergedToll(span(figure(from, field), figures), from);
  }

  /**
   * The reports whose figure stands. A copy that repeats an earlier figure is no later word on it.
   * Here a report that corrects a named earlier figure ("revised down from 40") would take that
   * figure out; reports do not carry corrections yet.
   */
  private static List<IncidentReport> standing(
      List<IncidentReport> firstToLast,
      Set<String> copies,
      Function<Coding, @Nullable Toll> field) {
    List<IncidentReport> standing = new ArrayList<>();
    Set<Toll> told = new HashSet<>();
    for (IncidentReport report : firstToLast) {
      Toll toll = field.apply(report.coding());
      if (toll == null) {
        continue;
      }
      boolean news = told.add(toll);
      if (news || !copies.contains(report.source().articleId())) {
        standing.add(report);
      }
    }
    return standing;
  }

  private static Toll figure(IncidentReport report, Function<Coding, @Nullable Toll> field) {
    return Objects.requireNonNull(field.apply(report.coding()));
  }

  private static Toll span(Toll best, List<Toll> figures) {
    Integer low =
        best.low() == null ? null : ends(figures, Toll::low).min(Integer::compare).orElseThrow();
    Integer high =
        best.high() == null ? null : ends(figures, Toll::high).max(Integer::compare).orElseThrow();
    return new Toll(low, best.best(), high, best.qualifier(), best.bySide());
  }

  private static Stream<Integer> ends(List<Toll> figures, Function<Toll, @Nullable Integer> end) {
    return figures.stream()
        .flatMap(toll -> Stream.of(Objects.requireNonNullElse(end.apply(toll), toll.best())));
  }
}
