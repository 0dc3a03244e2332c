package org.tocsin.incidents.queries;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.incidents.exports.Country;
import org.tocsin.pipeline.record.Certainty;
import org.tocsin.pipeline.record.EventType;
import org.tocsin.pipeline.record.SubEventType;

/**
 * Reads the parts of a filter as a person types them. Whatever is wrong is told by an {@link
 * IllegalArgumentException} with the value and what is allowed; the caller adds which option or
 * parameter it was.
 */
public final class FilterText {

  private FilterText() {}

  /** Countries by ISO code of two or three letters, or by name. */
  public static Set<String> countries(Collection<String> texts) {
    Set<String> codes = new LinkedHashSet<>();
    for (String text : parts(texts)) {
      codes.add(
          Country.named(text)
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          text + " is no country: expected ISO 3166-1 codes such as ML or MLI"))
              .code());
    }
    return codes;
  }

  /** Event types, which stand for all that belong to them, and sub-event types. */
  public static Set<SubEventType> types(Collection<String> texts) {
    Set<SubEventType> types = EnumSet.noneOf(SubEventType.class);
    for (String text : parts(texts)) {
      String name = code(text);
      List<SubEventType> found =
          Stream.of(SubEventType.values())
              .filter(t -> t.name().equals(name) || t.eventType().name().equals(name))
              .toList();
      if (found.isEmpty()) {
        throw new IllegalArgumentException(
            text
                + " is no type: expected one of "
                + names(EventType.values())
                + ", or of "
                + names(SubEventType.values()));
      }
      types.addAll(found);
    }
    return types;
  }

  /** Certainties. */
  public static Set<Certainty> certainties(Collection<String> texts) {
    Set<Certainty> certainties = EnumSet.noneOf(Certainty.class);
    for (String text : parts(texts)) {
      String name = code(text);
      certainties.add(
          Stream.of(Certainty.values())
              .filter(c -> c.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          text
                              + " is no certainty: expected one of "
                              + names(Certainty.values()))));
    }
    return certainties;
  }

  /** An ISO day. */
  public static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(text + " is no day: expected one such as 2025-06-03", e);
    }
  }

  /** A box: west, south, east, north, as in GeoJSON. */
  public static Box box(String text) {
    String[] numbers = text.split(",", -1);
    try {
      if (numbers.length == 4) {
        double[] degrees = Arrays.stream(numbers).mapToDouble(Double::parseDouble).toArray();
        return new Box(degrees[0], degrees[1], degrees[2], degrees[3]);
      }
    } catch (IllegalArgumentException e) {
      // Told below, as for too few numbers.
    }
    throw new IllegalArgumentException(
        text
            + " is no box: expected WEST,SOUTH,EAST,NORTH in degrees, such as -12.3,10.1,4.3,25.0");
  }

  /** A whole number from a least to a most. */
  public static int number(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as for a number out of range.
    }
    throw new IllegalArgumentException(
        text + ": expected a whole number from " + least + " to " + most);
  }

  private static List<String> parts(Collection<String> texts) {
    List<String> parts =
        texts.stream().flatMap(t -> Stream.of(t.split(",", -1))).map(String::strip).toList();
    if (parts.stream().anyMatch(String::isEmpty)) {
      throw new IllegalArgumentException("an empty value in a list");
    }
    return parts;
  }

  /** ACLED's labels do as well: "Air/drone strike" is AIR_DRONE_STRIKE. */
  private static String code(String text) {
    return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
  }

  private static String names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).collect(Collectors.joining(", "));
  }
}
