package org.tocsin.incidents.merge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Properties;
import org.tocsin.pipeline.record.SubEventType;

/**
 * The points and bounds by which reports are compared, as the data files beside this class tell
 * them; each file gives its sources. Immutable.
 */
final class Rules {

  /** The rules of this release. */
  static final Rules STANDARD = new Rules();

  /** Points for one kind of event under two sub-event types. */
  private static final double SAME_KIND = 0.5;

  private final Properties points = new Properties();
  private final Map<SubEventType, String> kinds = new EnumMap<>(SubEventType.class);
  private final Map<String, Double> pairs = new HashMap<>();

  private Rules() {
    try (BufferedReader in = open("same-event.properties")) {
      points.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("same-event.properties", e);
    }
    for (String line : lines("kinds.csv")) {
      String[] row = cells(line, 2);
      kinds.put(SubEventType.valueOf(row[0]), row[1]);
    }
    for (String line : lines("kind-pairs.csv")) {
      String[] row = cells(line, 4);
      pairs.put(row[0] + " " + row[1], Double.valueOf(row[2]));
      pairs.put(row[1] + " " + row[0], Double.valueOf(row[2]));
    }
  }

  /** A number of same-event.properties. */
  double number(String key) {
    String value = points.getProperty(key);
    if (value == null) {
      throw new IllegalArgumentException("same-event.properties lacks " + key);
    }
    return Double.parseDouble(value.strip());
  }

  /** The points for two sub-event types; empty where they are never one event. */
  OptionalDouble types(SubEventType one, SubEventType two) {
    if (one == two) {
      return OptionalDouble.of(1);
    }
    String kind = Objects.requireNonNull(kinds.get(one));
    String other = Objects.requireNonNull(kinds.get(two));
    if (kind.equals(other)) {
      return OptionalDouble.of(SAME_KIND);
    }
    Double pair = pairs.get(kind + " " + other);
    return pair == null ? OptionalDouble.empty() : OptionalDouble.of(pair);
  }

  /** The lines of a data file, without comments and blank ones. */
  static List<String> lines(String file) {
    try (BufferedReader in = open(file)) {
      return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** The cells of a line. */
  static String[] cells(String line, int count) {
    String[] cells = line.split("\\s*\\|\\s*", -1);
    if (cells.length != count) {
      throw new IllegalArgumentException(count + " cells expected: " + line);
    }
    return cells;
  }

  private static BufferedReader open(String file) {
    InputStream in = Rules.class.getResourceAsStream(file);
    return new BufferedReader(
        new InputStreamReader(Objects.requireNonNull(in, file), StandardCharsets.UTF_8));
  }
}
