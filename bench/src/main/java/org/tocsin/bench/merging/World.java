package org.tocsin.bench.merging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Made-up events, a hundred a day as the large data sets have them, most of them in a few
 * countries. No two are in one town on one day, but for one in fifty that has a twin on purpose:
 * another group, another toll.
 */
final class World {

  /** Countries. */
  static final int COUNTRIES = 40;

  private static final int A_DAY = 100;
  private static final int TWIN = 50;
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

  private World() {}

  static List<Event> events(int count, Random random) {
    List<Event> events = new ArrayList<>();
    Set<String> used = new HashSet<>();
    while (events.size() < count) {
      LocalDate day = FIRST_DAY.plusDays(events.size() / A_DAY);
      boolean twin = events.size() + 1 < count && random.nextInt(TWIN) == 0;
      Event event = Event.any(events.size(), day, twin, random);
      if (used.add(day + " " + event.town())) {
        events.add(event);
        if (twin) {
          events.add(event.twin(events.size()));
        }
      }
    }
    return events;
  }
}
