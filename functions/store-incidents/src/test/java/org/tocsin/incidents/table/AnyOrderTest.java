package org.tocsin.incidents.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tocsin.incidents.merge.Features;
import org.tocsin.incidents.merge.Grouping;
import org.tocsin.incidents.merge.MadeUp;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;

/** Whatever the order in which articles come, come again and go: the same incidents. */
class AnyOrderTest {

  @Property(tries = 12, edgeCases = EdgeCasesMode.NONE)
  void theIncidentsAreThoseOfTheSetOfReports(
      @ForAll("reports") List<IncidentReport> reports, @ForAll Random random) {
    TableFixture fixture = new TableFixture();
    Map<String, List<IncidentReport>> articles = byArticle(reports);
    List<String> arrivals = new ArrayList<>(articles.keySet());
    arrivals.addAll(articles.keySet());
    Collections.shuffle(arrivals, random);
    for (String article : arrivals) {
      List<IncidentReport> all = articles.getOrDefault(article, List.of());
      // Now and then an earlier text of the article, with fewer reports, comes or comes back.
      List<IncidentReport> told = random.nextInt(4) == 0 ? all.subList(0, all.size() / 2) : all;
      fixture.store(article, told.toArray(IncidentReport[]::new));
    }
    articles.forEach((article, all) -> fixture.store(article, all.toArray(IncidentReport[]::new)));
    assertEquals(expected(reports), standing(fixture), "after all arrivals " + arrivals);

    String gone = arrivals.getFirst();
    fixture.table.withdraw(fixture.table.coding(gone));
    List<IncidentReport> left =
        reports.stream().filter(r -> !r.source().articleId().equals(gone)).toList();
    assertEquals(expected(left), standing(fixture), "after " + gone + " went");
    articles.keySet().forEach(a -> fixture.table.withdraw(fixture.table.coding(a)));
    assertEquals(Set.of(), standing(fixture));
    assertTrue(
        fixture.items().values().stream()
            .allMatch(item -> item.containsKey("state") || item.containsKey("forwardsTo")),
        "nothing stays but notes on articles and ids given up");
  }

  @Property(tries = 4, edgeCases = EdgeCasesMode.NONE)
  void anIdThatWasGivenLeadsToAnIncidentWhateverIsAdded(
      @ForAll("reports") List<IncidentReport> reports, @ForAll Random random) {
    TableFixture fixture = new TableFixture();
    Map<String, List<IncidentReport>> articles = byArticle(reports);
    List<String> arrivals = new ArrayList<>(articles.keySet());
    Collections.shuffle(arrivals, random);
    Set<String> given = new HashSet<>();
    for (String article : arrivals) {
      fixture.store(article, told(articles, article));
      fixture.table.all().map(Incident::id).forEach(given::add);
      for (String id : given) {
        assertTrue(fixture.table.byId(id).isPresent(), id + " leads nowhere after " + article);
      }
    }
  }

  @Property(tries = 4, edgeCases = EdgeCasesMode.NONE)
  void inTheOrderOfPublicationTheIdsAreTheSameHoweverOftenArticlesCome(
      @ForAll("reports") List<IncidentReport> reports, @ForAll Random random) {
    TableFixture once = new TableFixture();
    TableFixture often = new TableFixture();
    Map<String, List<IncidentReport>> articles = byArticle(reports);
    List<String> inOrder = new ArrayList<>(articles.keySet());
    inOrder.sort(
        Comparator.comparing(
                (String a) -> articles.getOrDefault(a, List.of()).getFirst().reportedAt())
            .thenComparing(Comparator.naturalOrder()));
    for (int i = 0; i < inOrder.size(); i++) {
      once.store(inOrder.get(i), told(articles, inOrder.get(i)));
      often.store(inOrder.get(i), told(articles, inOrder.get(i)));
      String again = inOrder.get(random.nextInt(i + 1));
      often.store(again, told(articles, again));
    }
    assertEquals(ids(once), ids(often));
  }

  private static Set<String> ids(TableFixture fixture) {
    return fixture.table.all().map(Incident::id).collect(Collectors.toSet());
  }

  private static IncidentReport[] told(Map<String, List<IncidentReport>> articles, String article) {
    return articles.getOrDefault(article, List.of()).toArray(IncidentReport[]::new);
  }

  private static Map<String, List<IncidentReport>> byArticle(List<IncidentReport> reports) {
    Map<String, List<IncidentReport>> articles = new TreeMap<>();
    reports.forEach(
        r -> articles.computeIfAbsent(r.source().articleId(), a -> new ArrayList<>()).add(r));
    return articles;
  }

  @Provide
  static Arbitrary<List<IncidentReport>> reports() {
    return MadeUp.reports(9);
  }

  private static Set<Set<IncidentReport>> expected(Collection<IncidentReport> reports) {
    Map<Features, IncidentReport> comparable = new HashMap<>();
    Set<Set<IncidentReport>> groups = new HashSet<>();
    for (IncidentReport report : reports) {
      Features.of(report)
          .ifPresentOrElse(f -> comparable.put(f, report), () -> groups.add(Set.of(report)));
    }
    for (List<Features> group : Grouping.of(comparable.keySet())) {
      Set<IncidentReport> together = new HashSet<>();
      group.forEach(f -> together.add(comparable.get(f)));
      groups.add(together);
    }
    return groups;
  }

  private static Set<Set<IncidentReport>> standing(TableFixture fixture) {
    Set<Set<IncidentReport>> groups = new HashSet<>();
    for (Incident incident : fixture.table.all().toList()) {
      assertTrue(
          groups.add(Set.copyOf(fixture.table.reports(incident.id()))), "twice: " + incident.id());
    }
    return groups;
  }
}
