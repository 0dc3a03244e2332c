package org.tocsin.article.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a table of tab-separated values that lies beside a class in its jar, UTF-8. Empty lines and
 * lines that begin with {@code #} are for people. A row with too few columns is a defect of the
 * build and is refused with its line number.
 */
public final class DataFile {

  private DataFile() {}

  /**
   * The rows of a file.
   *
   * @param beside the class in whose package the file lies
   * @param name the file's name
   * @param columns how many columns every row has at least
   * @throws IllegalStateException where the file is missing or a row is short
   */
  public static List<String[]> rows(Class<?> beside, String name, int columns) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no data file " + name + " beside " + beside.getName());
      }
      return rows(in, name, columns);
    } catch (IOException e) {
      throw new UncheckedIOException("data file " + name, e);
    }
  }

  private static List<String[]> rows(InputStream in, String name, int columns) throws IOException {
    List<String[]> rows = new ArrayList<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] row = line.split("\t", -1);
      if (row.length < columns) {
        throw new IllegalStateException(
            name + " line " + number + ": " + columns + " columns expected, " + row.length);
      }
      rows.add(row);
    }
    return rows;
  }
}
