package org.tocsin.incidents.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tocsin.pipeline.record.IncidentReport;

/** What holds for all sets of reports, however they are grouped. */
class GroupingLawsTest {

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void neitherOrderNorRepetitionCounts(
      @ForAll("reports") List<IncidentReport> reports, @ForAll Random random) {
    List<Features> features = features(reports);
    List<Features> again = new ArrayList<>(features);
    again.addAll(features.subList(0, features.size() / 2));
    Collections.shuffle(again, random);
    assertEquals(Grouping.of(features), Grouping.of(again));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aGroupHoldsEachArticleOnceAndNothingThatExcludesAnother(
      @ForAll("reports") List<IncidentReport> reports) {
    List<Features> features = features(reports);
    List<List<Features>> groups = Grouping.of(features);
    assertEquals(
        Set.copyOf(features), new HashSet<>(groups.stream().flatMap(List::stream).toList()));
    for (List<Features> group : groups) {
      Set<String> articles = new HashSet<>();
      for (Features one : group) {
        assertTrue(articles.add(one.article()), "twice: " + one.article());
        for (Features two : group) {
          if (!one.equals(two)) {
            assertNotEquals(Verdict.Relation.NEVER, SameEvent.of(one, two).relation());
          }
        }
      }
    }
  }

  /** So a report's neighbours, and theirs, are all that has to be read when it comes. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whatNoLinkConnectsDoesNotCount(@ForAll("reports") List<IncidentReport> reports) {
    List<Features> features = features(reports);
    List<List<Features>> groups = Grouping.of(features);
    Set<Features> connected = new HashSet<>();
    List<Features> toVisit = new ArrayList<>(features.subList(0, Math.min(1, features.size())));
    while (!toVisit.isEmpty()) {
      Features one = toVisit.removeLast();
      if (connected.add(one)) {
        features.stream().filter(f -> SameEvent.of(one, f).links()).forEach(toVisit::add);
      }
    }
    assertEquals(
        groups.stream().filter(g -> connected.contains(g.getFirst())).toList(),
        Grouping.of(connected));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void anIdStaysWhileReportsAreAddedAndNoTwoGroupsShareOne(
      @ForAll("reports") List<IncidentReport> reports) {
    Map<Features, String> now = new HashMap<>();
    List<Features> soFar = new ArrayList<>();
    for (Features next : features(reports)) {
      soFar.add(next);
      Map<List<Features>, String> ids = IncidentIds.assign(Grouping.of(soFar), now, id -> false);
      assertEquals(ids.size(), Set.copyOf(ids.values()).size(), "one id each");
      Map<String, Features> oldest = new HashMap<>();
      now.forEach(
          (f, id) ->
              oldest.merge(id, f, (a, b) -> Features.FIRST_REPORTED.compare(a, b) <= 0 ? a : b));
      ids.forEach(
          (group, id) -> {
            if (group.stream().anyMatch(now::containsKey)
                && group.stream().anyMatch(f -> oldest.containsValue(f))) {
              assertTrue(oldest.containsKey(id), "an id that was there before stays");
              assertTrue(group.contains(oldest.get(id)), "with its oldest report");
            }
          });
      now.clear();
      ids.forEach((group, id) -> group.forEach(f -> now.put(f, id)));
    }
  }

  @Provide
  static Arbitrary<List<IncidentReport>> reports() {
    return MadeUp.reports(10);
  }

  private static List<Features> features(List<IncidentReport> reports) {
    return reports.stream().flatMap(r -> Features.of(r).stream()).toList();
  }
}
