package org.tocsin.incidents.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tocsin.pipeline.record.ArticleId;

/**
 * Which id an incident has. It takes it from its first report and keeps it while reports are added.
 * Where two become one, the id that was reported first stays; where one falls apart, the part with
 * the oldest report keeps it.
 */
public final class IncidentIds {

  private static final int DIGITS = 32;

  private IncidentIds() {}

  /** The id that an incident takes from its first report: 32 hexadecimal digits. */
  public static String of(String articleId, String reportId) {
    return hash("event|" + articleId + "|" + reportId);
  }

  /** The id of the incident that a report is by itself, since it tells no place or no day. */
  public static String alone(String articleId, String reportId) {
    return hash("report|" + articleId + "|" + reportId);
  }

  /**
   * The id of each group.
   *
   * @param groups the groups, each the first reported first
   * @param now the ids of the incidents that hold the reports now; new ones are in none
   * @param taken whether an id is that of an incident elsewhere
   */
  public static Map<List<Features>, String> assign(
      List<List<Features>> groups, Map<Features, String> now, Predicate<String> taken) {
    Map<String, Features> oldest = new HashMap<>();
    now.forEach((report, id) -> oldest.merge(id, report, IncidentIds::first));
    Map<List<Features>, String> ids = new HashMap<>();
    Set<String> given = new HashSet<>(now.values());
    List<List<Features>> without = new ArrayList<>();
    for (List<Features> group : groups) {
      group.stream()
          .flatMap(report -> java.util.stream.Stream.ofNullable(now.get(report)))
          .distinct()
          .filter(id -> group.contains(oldest.get(id)))
          .min(
              Comparator.comparing((String id) -> oldest.get(id), Features.FIRST_REPORTED)
                  .thenComparing(Comparator.naturalOrder()))
          .ifPresentOrElse(id -> ids.put(group, id), () -> without.add(group));
    }
    for (List<Features> group : without) {
      Features first = group.getFirst();
      String id = of(first.article(), first.report());
      for (int again = 2; given.contains(id) || taken.test(id); again++) {
        id = hash("event|" + first.article() + "|" + first.report() + "|" + again);
      }
      given.add(id);
      ids.put(group, id);
    }
    return ids;
  }

  private static Features first(Features one, Features two) {
    return Features.FIRST_REPORTED.compare(one, two) <= 0 ? one : two;
  }

  private static String hash(String text) {
    return ArticleId.sha256(text).substring(0, DIGITS);
  }
}
