package org.tocsin.ask;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** In which form an answer is given. */
enum Form {
  /** The records, with the address of the next page. */
  JSON("application/json", "application/json"),
  /** A FeatureCollection; the geometry of those without coordinates is null. */
  GEOJSON("application/geo+json", "application/geo+json"),
  /** ACLED's columns and our own. */
  CSV("text/csv", "text/csv; charset=utf-8"),
  /** A feed with GeoRSS points. */
  ATOM("application/atom+xml", "application/atom+xml; charset=utf-8");

  private final String mediaType;
  private final String contentType;

  Form(String mediaType, String contentType) {
    this.mediaType = mediaType;
    this.contentType = contentType;
  }

  /** What the answer's Content-Type says. */
  String contentType() {
    return contentType;
  }

  /** The name as a parameter has it. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * By its name.
   *
   * @throws IllegalArgumentException naming those that there are
   */
  static Form named(String name) {
    return Stream.of(values())
        .filter(f -> f.parameter().equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    name
                        + " is no format: expected one of "
                        + Stream.of(values())
                            .map(Form::parameter)
                            .collect(Collectors.joining(", "))));
  }

  /**
   * The form that an Accept header prefers (RFC 9110, 12.5.1); JSON for none, or where all are
   * welcome alike. Empty where it takes none of ours.
   */
  static Optional<Form> accepted(String accept) {
    if (accept.isBlank()) {
      return Optional.of(JSON);
    }
    List<Range> ranges =
        Arrays.stream(accept.split(",", -1))
            .map(Range::of)
            .filter(r -> !r.type().isEmpty())
            .toList();
    return Stream.of(values())
        .filter(f -> f.quality(ranges) > 0)
        .max(
            Comparator.comparingDouble((Form f) -> f.quality(ranges))
                .thenComparing(Comparator.<Form>naturalOrder().reversed()));
  }

  /** Of the ranges that hold this form the most exact counts. */
  private double quality(List<Range> ranges) {
    return ranges.stream()
        .filter(r -> r.holds(mediaType))
        .max(Comparator.comparingInt(r -> r.type().replace("*", "").length()))
        .map(Range::quality)
        .orElse(0.0);
  }

  /** One part of the header. */
  private record Range(String type, double quality) {

    static Range of(String text) {
      String[] parts = text.split(";", -1);
      double quality = 1;
      for (String part : parts) {
        String parameter = part.strip().toLowerCase(Locale.ROOT);
        if (parameter.startsWith("q=")) {
          quality = number(parameter.substring(2));
        }
      }
      return new Range(parts[0].strip().toLowerCase(Locale.ROOT), quality);
    }

    private static double number(String text) {
      try {
        return Math.clamp(Double.parseDouble(text), 0, 1);
      } catch (NumberFormatException e) {
        return 0;
      }
    }

    boolean holds(String mediaType) {
      return type.equals("*/*")
          || type.equals(mediaType)
          || (type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1)));
    }
  }
}
