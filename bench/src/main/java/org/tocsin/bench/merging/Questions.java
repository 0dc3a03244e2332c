package org.tocsin.bench.merging;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tocsin.incidents.table.IncidentTable;
import org.tocsin.pipeline.record.Incident;

/** How long questions take in the full table, each asked many times of different events. */
final class Questions {

  private static final int TIMES = 60;

  private final IncidentTable table;
  private final List<Event> events;
  private final List<String> ids;

  /** With the events to ask about, and the ids of incidents. */
  Questions(IncidentTable table, List<Event> events, List<String> ids) {
    this.table = table;
    this.events = events;
    this.ids = ids;
  }

  void ask(PrintWriter out) {
    out.println("| question | incidents found, mean | ms, median | ms, 95 of 100 |");
    out.println("|---|---|---|---|");
    Random random = new Random(7);
    one(out, "by id", () -> table.byId(ids.get(random.nextInt(ids.size()))).stream());
    event(out, random, "a country, a day", e -> days(e, 0));
    event(out, random, "a country, a week", e -> days(e, 6));
    event(out, random, "a day, anywhere", e -> table.byDay(e.day()));
    event(
        out,
        random,
        "an actor, a month",
        e -> table.byActor(e.groupId(), e.day().minusDays(15), e.day().plusDays(15)));
    out.flush();
  }

  private Stream<Incident> days(Event event, int more) {
    return table.byCountry(event.town().code(), event.day(), event.day().plusDays(more));
  }

  private void event(
      PrintWriter out, Random random, String name, Function<Event, Stream<Incident>> question) {
    one(out, name, () -> question.apply(events.get(random.nextInt(events.size()))));
  }

  private interface Question {
    Stream<Incident> ask();
  }

  private static void one(PrintWriter out, String name, Question question) {
    List<Long> times = new ArrayList<>();
    long found = 0;
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      found += question.ask().count();
      times.add(System.nanoTime() - start);
    }
    times.sort(Long::compare);
    out.println(
        String.format(
            Locale.ROOT,
            "| %s | %.0f | %.1f | %.1f |",
            name,
            (double) found / TIMES,
            times.get(TIMES / 2) / 1e6,
            times.get(TIMES * 95 / 100) / 1e6));
  }
}
