package org.tocsin.incidents.queries;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a question is answered: by walking strands of an index one after another, the latest days
 * first, or by a scan. In the order of cost: an actor, countries, days, everything.
 *
 * @param strands what is walked; empty for a scan
 */
record Plan(List<Strand> strands) {

  /**
   * A part of an index.
   *
   * @param index its name
   * @param key its hash key
   * @param value the key's value
   * @param from the least sort key
   * @param to the greatest
   */
  record Strand(String index, String key, String value, String from, String to) {}

  /** More days than these are cheaper to scan than to ask for one by one. */
  private static final int MOST_DAYS = 400;

  /**
   * An index knows an incident by its first day. What lasts up to a month may have begun this long
   * before the first day that is asked for; windows of a year are found by their first day only.
   */
  private static final int LONGEST_WINDOW = 31;

  /** An incident that is dated ahead of time zones' and publishers' clocks is found too. */
  private static final int AHEAD = 2;

  /**
   * The plan.
   *
   * @param today bounds a question without a last day
   */
  static Plan of(IncidentFilter filter, LocalDate today) {
    LocalDate since = filter.since() == null ? null : filter.since().minusDays(LONGEST_WINDOW);
    if (filter.actor() != null && filter.actor().isId()) {
      return new Plan(
          List.of(strand("byActor", "actor", filter.actor().text(), since, filter.until())));
    }
    if (!filter.countries().isEmpty()) {
      return new Plan(
          filter.countries().stream()
              .sorted()
              .map(c -> strand("byCountry", "country", c, since, filter.until()))
              .toList());
    }
    LocalDate until = filter.until() == null ? today.plusDays(AHEAD) : filter.until();
    if (since == null || ChronoUnit.DAYS.between(since, until) > MOST_DAYS) {
      return new Plan(List.of());
    }
    List<Strand> days = new ArrayList<>();
    for (LocalDate day = until; !day.isBefore(since); day = day.minusDays(1)) {
      days.add(strand("byDay", "day", day.toString(), null, null));
    }
    return new Plan(days);
  }

  // '#' ends the day in the sort key, '$' follows '#', digits lie between '0' and ':', and '-'
  // stands before all for a day that is not known.
  private static Strand strand(
      String index, String key, String value, @Nullable LocalDate from, @Nullable LocalDate to) {
    boolean any = from == null && to == null;
    return new Strand(
        index,
        key,
        value,
        any ? "-" : from == null ? "0" : from + "#",
        to == null ? ":" : to + "$");
  }
}
