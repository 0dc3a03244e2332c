package org.tocsin.cli.cost;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Figures by name, from a file of lines: name, value, what it is of, where it is from, with tabs
 * between them. Immutable.
 *
 * @param source what they were read from
 * @param values the figures
 */
public record Figures(String source, Map<String, Double> values) {

  private static final int COLUMNS = 4;

  /** Copies. */
  public Figures {
    values = Map.copyOf(values);
  }

  /** A file beside this class. */
  static Figures bundled(String name) {
    try (InputStream in = Figures.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("resource " + name, e);
    }
  }

  /**
   * A file of the user's.
   *
   * @throws IOException naming the line that is none
   */
  public static Figures of(Path file) throws IOException {
    try {
      return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  static Figures parse(String source, String text) {
    Map<String, Double> values = new LinkedHashMap<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\t", -1);
      if (columns.length != COLUMNS) {
        throw new IllegalArgumentException(
            source + " line " + number + ": expected 4 columns with tabs between them");
      }
      try {
        double value = Double.parseDouble(columns[1]);
        if (!(value >= 0) || values.put(columns[0], value) != null) {
          throw new IllegalArgumentException(
              source + " line " + number + ": negative, or named twice: " + columns[0]);
        }
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            source + " line " + number + ": no number: " + columns[1], e);
      }
    }
    return new Figures(source, values);
  }

  /** These, with another file's in place of those that it names. */
  public Figures with(Figures other) {
    Map<String, Double> both = new LinkedHashMap<>(values);
    both.putAll(other.values());
    return new Figures(other.source(), both);
  }

  /**
   * A figure.
   *
   * @throws IllegalArgumentException where there is none of that name
   */
  public double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(source + " has no " + name);
    }
    return value;
  }
}
