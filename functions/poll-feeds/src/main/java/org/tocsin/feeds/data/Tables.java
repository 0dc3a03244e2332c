package org.tocsin.feeds.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the tables that lie beside the classes: tab-separated, {@code #} begins a comment line. */
public final class Tables {

  private Tables() {}

  /** The lines of a table, without comments and empty lines. */
  public static List<String> lines(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A table of two columns, by the first. */
  public static Map<String, String> pairs(Class<?> beside, String name) {
    return lines(beside, name).stream()
        .map(line -> line.split("\t", 2))
        .collect(Collectors.toUnmodifiableMap(c -> c[0], c -> c[1]));
  }
}
