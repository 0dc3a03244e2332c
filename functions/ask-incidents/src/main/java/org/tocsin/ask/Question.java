package org.tocsin.ask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tocsin.incidents.queries.ActorText;
import org.tocsin.incidents.queries.FilterText;
import org.tocsin.incidents.queries.IncidentFilter;
import org.tocsin.incidents.queries.IncidentQueries;

/**
 * What a request asks of all incidents.
 *
 * @param filter which of them; never one that needs the whole table to be read
 * @param limit how many a page
 * @param cursor where the page before ended
 * @param given the parameters as they were given, with the first day where it was not
 */
record Question(
    IncidentFilter filter, int limit, @Nullable String cursor, Map<String, List<String>> given) {

  private static final Set<String> NAMES =
      Set.of(
          "country",
          "since",
          "until",
          "type",
          "actor",
          "bbox",
          "min-killed",
          "certainty",
          "limit",
          "cursor",
          "format");

  private static final int LIMIT = 100;
  private static final int MOST = 500;

  /** Without country, actor and days: the last so many days. */
  private static final int DAYS = 30;

  /**
   * Reads the parameters.
   *
   * @throws IllegalArgumentException naming the parameter, its value and what is allowed
   */
  static Question of(Map<String, List<String>> parameters, LocalDate today) {
    for (String name : parameters.keySet()) {
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException(
            "no parameter " + name + ": expected any of " + NAMES.stream().sorted().toList());
      }
    }
    IncidentFilter filter = filter(parameters);
    Map<String, List<String>> given = new LinkedHashMap<>(parameters);
    if (filter.since() == null && IncidentQueries.needsScan(filter, today)) {
      LocalDate last = filter.until() == null ? today : filter.until();
      filter = filter.from(last.minusDays(DAYS));
      given.put("since", List.of(String.valueOf(filter.since())));
    }
    if (IncidentQueries.needsScan(filter, today)) {
      throw new IllegalArgumentException(
          "too many days: at most 400 from since to until, or name country or an actor's id");
    }
    return new Question(
        filter,
        number(parameters, "limit", 1, MOST, LIMIT),
        one(parameters, "cursor", text -> text),
        given);
  }

  private static IncidentFilter filter(Map<String, List<String>> parameters) {
    LocalDate since = one(parameters, "since", FilterText::day);
    LocalDate until = one(parameters, "until", FilterText::day);
    return new IncidentFilter(
        several(parameters, "country", FilterText::countries),
        since,
        until,
        several(parameters, "type", FilterText::types),
        one(parameters, "actor", ActorText::new),
        one(parameters, "bbox", FilterText::box),
        number(parameters, "min-killed", 0, Integer.MAX_VALUE, 0),
        several(parameters, "certainty", FilterText::certainties));
  }

  /** The query of the same question's next page, or of its first where the cursor is absent. */
  String query(@Nullable String next) {
    List<String> parts = new ArrayList<>();
    given.forEach(
        (name, values) -> {
          if (!name.equals("cursor")) {
            values.forEach(value -> parts.add(name + "=" + encoded(value)));
          }
        });
    if (next != null) {
      parts.add("cursor=" + encoded(next));
    }
    return String.join("&", parts);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static int number(
      Map<String, List<String>> parameters, String name, int least, int most, int otherwise) {
    Integer number = one(parameters, name, text -> FilterText.number(text, least, most));
    return number == null ? otherwise : number;
  }

  private static <T> @Nullable T one(
      Map<String, List<String>> parameters, String name, Function<String, T> reader) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.isEmpty()) {
      return null;
    }
    if (values.size() > 1) {
      throw new IllegalArgumentException(name + " is given " + values.size() + " times");
    }
    try {
      return reader.apply(values.getFirst());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static <T> Set<T> several(
      Map<String, List<String>> parameters, String name, Function<List<String>, Set<T>> reader) {
    try {
      return reader.apply(parameters.getOrDefault(name, List.of()));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }
}
