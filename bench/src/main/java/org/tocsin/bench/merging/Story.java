package org.tocsin.bench.merging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.tocsin.pipeline.record.IncidentReport;

/**
 * A made-up article: one event, or in one of ten cases two.
 *
 * @param id the article's id
 * @param arrives when it comes to the table: one in fifty comes days late
 * @param reports what it tells
 */
record Story(String id, Instant arrives, List<IncidentReport> reports) {

  private record Telling(Event event, Instant at) {}

  /** The articles with so many reports of the events, in the order in which they arrive. */
  static List<Story> of(List<Event> events, int reports, Random random) {
    List<Telling> tellings = new ArrayList<>();
    IntStream.range(0, reports)
        .forEach(
            i -> {
              Event event =
                  i < events.size() ? events.get(i) : events.get(random.nextInt(events.size()));
              double hours = 5 + 50 * random.nextDouble() * random.nextDouble();
              tellings.add(
                  new Telling(
                      event,
                      event
                          .day()
                          .atStartOfDay()
                          .toInstant(ZoneOffset.UTC)
                          .plusSeconds((long) (3600 * hours))));
            });
    tellings.sort(Comparator.comparing(Telling::at).thenComparing(t -> t.event().number()));
    Retelling retelling = new Retelling(random);
    List<Story> stories = new ArrayList<>();
    for (int i = 0; i < tellings.size(); i++) {
      Telling first = tellings.get(i);
      String id = String.format(Locale.ROOT, "%032x", stories.size() * 0x9E3779B97F4AL);
      List<IncidentReport> told = new ArrayList<>();
      told.add(retelling.of(first.event(), id, first.at()));
      if (random.nextInt(10) == 0
          && i + 1 < tellings.size()
          && !tellings.get(i + 1).event().equals(first.event())) {
        told.add(retelling.of(tellings.get(++i).event(), id, first.at()));
      }
      Instant arrives =
          random.nextInt(50) == 0
              ? first.at().plusSeconds(86_400L * (1 + random.nextInt(5)))
              : first.at();
      stories.add(new Story(id, arrives, told));
    }
    stories.sort(Comparator.comparing(Story::arrives).thenComparing(Story::id));
    return stories;
  }
}
