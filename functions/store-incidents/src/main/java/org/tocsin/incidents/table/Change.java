package org.tocsin.incidents.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tocsin.incidents.merge.Features;
import org.tocsin.incidents.merge.Grouping;
import org.tocsin.incidents.merge.IncidentIds;

/**
 * What becomes of the incidents around a report when it comes, changes or goes: which report is to
 * be part of which incident, and which ids lead to others from now on. It is worked out from the
 * report and its neighbours alone.
 *
 * @param name the report
 * @param held the incident that holds it now; null where none does
 * @param telling what is to be stored of it; null where it goes
 * @param target the incident that it is to be part of; null where it goes
 * @param moves the neighbours that are to be part of another incident than now
 * @param forwards by the id that is given up the id that stays
 */
record Change(
    Neighbours.Name name,
    @Nullable String held,
    @Nullable Telling telling,
    @Nullable String target,
    List<Move> moves,
    Map<String, String> forwards) {

  /** A report that goes from one incident to another. */
  record Move(BlockEntry entry, String to) {}

  /** Copies the collections. */
  Change {
    moves = List.copyOf(moves);
    forwards = Map.copyOf(forwards);
  }

  /**
   * Works the change out; empty where the neighbours do not hold what the article says they hold,
   * so that all has to be read again.
   *
   * @param name the report
   * @param old its features as the article's coding names them; null where it is new
   * @param telling what is to be stored of it; null where it goes
   * @param around the neighbours of its old and its new features
   * @param taken whether an id is that of an incident elsewhere
   */
  static Optional<Change> of(
      Neighbours.Name name,
      @Nullable String old,
      @Nullable Telling telling,
      Neighbours around,
      Predicate<String> taken) {
    String alone = IncidentIds.alone(name.article(), name.report());
    String held = old == null ? null : alone;
    if (old != null && !old.isEmpty()) {
      BlockEntry entry = around.members().get(name);
      if (entry == null || !entry.text().equals(old)) {
        return Optional.empty();
      }
      held = entry.incident();
    }
    Map<Features, String> now = new LinkedHashMap<>();
    List<Features> reports = new ArrayList<>();
    for (BlockEntry entry : around.members().values()) {
      if (!Neighbours.Name.of(entry.features()).equals(name)) {
        now.put(entry.features(), entry.incident());
        reports.add(entry.features());
      }
    }
    Features features = telling == null ? null : telling.features();
    if (features != null) {
      reports.add(features);
      if (held != null && !held.equals(alone)) {
        now.put(features, held);
      }
    }
    Map<Features, String> targets = targets(reports, now, taken);
    List<Move> moves = new ArrayList<>();
    for (BlockEntry entry : around.members().values()) {
      String to = targets.get(entry.features());
      if (!Neighbours.Name.of(entry.features()).equals(name)
          && to != null
          && !to.equals(entry.incident())) {
        moves.add(new Move(entry, to));
      }
    }
    String target = telling == null ? null : features == null ? alone : targets.get(features);
    return Optional.of(new Change(name, held, telling, target, moves, forwards(now, targets)));
  }

  private static Map<Features, String> targets(
      Collection<Features> reports, Map<Features, String> now, Predicate<String> taken) {
    Map<Features, String> targets = new HashMap<>();
    IncidentIds.assign(Grouping.of(reports), now, taken)
        .forEach((group, id) -> group.forEach(report -> targets.put(report, id)));
    return targets;
  }

  /** An id that no group keeps leads to where its oldest report went. */
  private static Map<String, String> forwards(
      Map<Features, String> now, Map<Features, String> targets) {
    Map<String, Features> oldest = new HashMap<>();
    now.forEach(
        (report, id) ->
            oldest.merge(id, report, (a, b) -> Features.FIRST_REPORTED.compare(a, b) <= 0 ? a : b));
    Map<String, String> forwards = new HashMap<>();
    oldest.forEach(
        (id, report) -> {
          String to = Objects.requireNonNull(targets.get(report));
          if (!to.equals(id)) {
            forwards.put(id, to);
          }
        });
    return forwards;
  }
}
