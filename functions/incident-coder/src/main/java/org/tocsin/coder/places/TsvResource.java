package org.tocsin.coder.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tocsin.coder.text.Resources;

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
    try (InputStream stream = Resources.open(beside, name)) {
      return rows(stream, name, fields);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a list from a stream, which stays open; the name is for messages. */
  public static List<List<String>> rows(InputStream stream, String name, int fields)
      throws IOException {
    String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (int from = 0, end; from < text.length(); from = end + 1) {
      int newLine = text.indexOf('\n', from);
      end = newLine < 0 ? text.length() : newLine;
      number++;
      String line = text.substring(from, end);
      if (!line.startsWith("#") && !line.isBlank()) {
        rows.add(List.of(row(line, fields, name + ":" + number)));
      }
    }
    return List.copyOf(rows);
  }

  private static String[] row(String line, int fields, String place) {
    String[] row = new String[fields];
    int given = 0;
    int from = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
      if (given < fields) {
        row[given] = line.substring(from, tab).strip();
      }
      given++;
      from = tab + 1;
    }
    if (given >= fields) {
      throw new IllegalStateException(place + ": " + (given + 1) + " fields, at most " + fields);
    }
    row[given] = line.substring(from).strip();
    Arrays.fill(row, given + 1, fields, "");
    return row;
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
