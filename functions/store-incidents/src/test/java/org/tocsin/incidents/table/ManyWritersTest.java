package org.tocsin.incidents.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.tocsin.incidents.Told;
import org.tocsin.incidents.merge.Merge;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.IncidentReport;

/** Many writers at once: no report is lost, no incident is there twice. */
class ManyWritersTest {

  private static final int WRITERS = 16;

  @Test
  void manyArticlesOfOneEventGiveOneIncidentWithAllReports() throws Exception {
    TableFixture fixture = new TableFixture();
    List<IncidentReport> reports = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      reports.add(Told.by("article" + i).killed(i).report());
    }
    atOnce(
        reports.stream()
            .<Callable<StoreResult>>map(r -> () -> fixture.store(r.source().articleId(), r))
            .toList());
    assertEquals(List.of(Merge.of("i", reports)), incidents(fixture));
    // Tolls far apart may stand as two until one between them comes: an id is then given up.
    assertEquals(2 + 3 * WRITERS, standing(fixture));
  }

  @Test
  void articlesThatMoveBetweenIncidentsLeaveNothingBehind() throws Exception {
    TableFixture fixture = new TableFixture();
    List<IncidentReport> first = new ArrayList<>();
    List<IncidentReport> then = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      String article = "article" + i;
      first.add(Told.by(article).killed(i).report());
      then.add(Told.by(article).killed(i).in("Bunia", "CD", "21").report());
    }
    first.forEach(r -> fixture.store(r.source().articleId(), r));
    atOnce(
        then.stream()
            .<Callable<StoreResult>>map(r -> () -> fixture.store(r.source().articleId(), r))
            .toList());
    assertEquals(List.of(Merge.of("i", then)), incidents(fixture));
    assertEquals(2 + 3 * WRITERS, standing(fixture));
  }

  @Test
  void theSameArticleManyTimesAtOnceIsStoredOnce() throws Exception {
    TableFixture fixture = new TableFixture();
    IncidentReport aru = Told.by("a").id("1").killed(1).report();
    IncidentReport bunia = Told.by("a").id("2").in("Bunia", "CD", "21").report();
    List<Callable<StoreResult>> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(() -> storeUntilNotSuperseded(fixture, "a", aru, bunia));
    }
    atOnce(writers);
    List<Incident> incidents = fixture.table.byArticle("a").toList();
    assertEquals(2, incidents.size());
    assertEquals(2, fixture.table.all().count());
    assertEquals(8, fixture.items().size());
    assertEquals(ArticleCoding.State.DONE, fixture.table.coding("a").state());
  }

  private static List<Incident> incidents(TableFixture fixture) {
    return fixture.table.all().map(i -> Merge.of("i", fixture.table.reports(i.id()))).toList();
  }

  /** How many items there are besides the entries of ids that were given up. */
  private static long standing(TableFixture fixture) {
    return fixture.items().values().stream().filter(i -> !i.containsKey("forwardsTo")).count();
  }

  private static StoreResult storeUntilNotSuperseded(
      TableFixture fixture, String article, IncidentReport... reports) {
    while (true) {
      StoreResult result = fixture.store(article, reports);
      if (!(result instanceof StoreResult.Superseded)) {
        return result;
      }
    }
  }

  private static void atOnce(List<Callable<StoreResult>> writers) throws Exception {
    CyclicBarrier start = new CyclicBarrier(writers.size());
    try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
      List<Future<StoreResult>> results = new ArrayList<>();
      for (Callable<StoreResult> writer : writers) {
        results.add(
            threads.submit(
                () -> {
                  start.await();
                  return writer.call();
                }));
      }
      for (Future<StoreResult> result : results) {
        result.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError("a writer failed", e.getCause());
    }
  }
}
