package org.tocsin.coder.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A list that lies beside a class as tab-separated values in UTF-8. Lines that start with {@code #}
 * are comments (they name sources), empty lines count for nothing; a missing field at the end of a
 * line is an empty one.
 */
public final class TsvResource {
  private TsvResource() {}

  /**
   * The rows of a list, each with exactly the given number of fields.
   *
   * @throws IllegalStateException where the list is missing or a row has too many fields
   */
  public static List<List<String>> rows(Class<?> beside, String name, int fields) {
    InputStream stream = beside.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException("no list " + name + " beside " + beside.getName());
    }
    try (stream) {
      return rows(stream, name, fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a list from a stream, which stays open; the name is for messages. */
  public static List<List<String>> rows(InputStream stream, String name, int fields)
      throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] row = line.split("\t", -1);
      if (row.length > fields) {
        throw new IllegalStateException(
            name + ":" + number + ": " + row.length + " fields, at most " + fields);
      }
      int given = row.length;
      row = Arrays.copyOf(row, fields);
      Arrays.fill(row, given, fields, "");
      for (int i = 0; i < fields; i++) {
        row[i] = row[i].strip();
      }
      rows.add(List.of(row));
    }
    return List.copyOf(rows);
  }

  /** The parts of a field that holds several values, separated by {@code |}. */
  public static List<String> values(String field) {
    if (field.isEmpty()) {
      return List.of();
    }
    List<String> values = new ArrayList<>();
    int start = 0;
    for (int bar = field.indexOf('|'); bar >= 0; bar = field.indexOf('|', start)) {
      values.add(field.substring(start, bar).strip());
      start = bar + 1;
    }
    values.add(field.substring(start).strip());
    return List.copyOf(values);
  }
}
