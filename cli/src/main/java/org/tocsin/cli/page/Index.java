package org.tocsin.cli.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.incidents.exports.Country;
import org.tocsin.incidents.exports.Labels;
import org.tocsin.incidents.exports.Sides;
import org.tocsin.incidents.exports.Title;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.Coding;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.Incident;
import org.tocsin.pipeline.record.Location;
import org.tocsin.pipeline.record.SubEventType;

/**
 * What map, list and filters need of all incidents: a short row each, and what the rows' numbers
 * stand for. {@code data.js} reads it. One thread.
 */
final class Index {

  // A row says a value's place in the list of them that the page gets.
  private static final List<EventType> TYPES = List.of(EventType.values());
  private static final List<SubEventType> SUB_TYPES = List.of(SubEventType.values());
  private static final List<Certainty> CERTAINTIES = List.of(Certainty.values());

  private final Map<String, Integer> countries = new LinkedHashMap<>();
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  /** Adds the next row. */
  void add(Incident incident) {
    Coding coding = incident.coding();
    Location location = coding.location();
    String country = location == null ? null : location.country();
    rows.add(
        Arrays.asList(
            SUB_TYPES.indexOf(coding.subEventType()),
            day(coding.occurredOn()),
            day(coding.endedOn()),
            CERTAINTIES.indexOf(coding.certainty()),
            countries.computeIfAbsent(country == null ? "" : country, c -> countries.size()),
            text(location == null ? "" : location.name()),
            location == null ? null : location.latitude(),
            location == null ? null : location.longitude(),
            coding.killed() == null ? null : (Integer) coding.killed().best(),
            text(Title.toll(coding)),
            text(Sides.of(coding)),
            incident.id()));
  }

  /** Days since 1970; null where it is not known. */
  private static @Nullable Long day(@Nullable LocalDate day) {
    return day == null ? null : (Long) day.toEpochDay();
  }

  /** Texts are written once, however many incidents have them. */
  private int text(String text) {
    return texts.computeIfAbsent(text, t -> texts.size());
  }

  /**
   * The whole as JSON's maps and lists.
   *
   * @param chunk how many records lie together
   */
  Map<String, Object> json(int chunk) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("chunk", chunk);
    json.put("types", TYPES.stream().map(t -> Map.of("label", Labels.acled().of(t))).toList());
    json.put(
        "subs",
        SUB_TYPES.stream()
            .map(t -> Map.of("label", Labels.acled().of(t), "type", TYPES.indexOf(t.eventType())))
            .toList());
    json.put("certainties", CERTAINTIES.stream().map(Enum::name).toList());
    json.put("countries", countries.keySet().stream().map(c -> Map.of("name", name(c))).toList());
    json.put("texts", List.copyOf(texts.keySet()));
    json.put("rows", rows);
    return json;
  }

  private static String name(String code) {
    return code.isEmpty() ? "country not known" : Country.of(code).map(Country::name).orElse(code);
  }
}
