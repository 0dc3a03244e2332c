package org.tocsin.coder.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The lines of a lexicon: UTF-8, one entry a line, {@code #} starts a comment line, empty lines are
 * left out.
 */
public final class Lines {

  private Lines() {}

  /**
   * Reads a lexicon that lies beside a class.
   *
   * @throws IllegalStateException where there is none of that name, naming it
   */
  public static List<String> of(Class<?> beside, String name) {
    try (InputStream in = Resources.open(beside, name)) {
      List<String> lines = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        String entry = line.strip();
        if (!entry.isEmpty() && entry.charAt(0) != '#') {
          lines.add(entry);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException("lexicon " + name + " beside " + beside.getName(), e);
    }
  }

  /** The fields of an entry as {@link #of} gives it, which spaces stand between. */
  public static String[] fields(String entry) {
    return fields(entry, Integer.MAX_VALUE);
  }

  /**
   * The first fields of an entry. At start some thousands of entries are read, and a regular
   * expression for each would take most of the time.
   *
   * @param most the most fields, at least one: the last of so many is all the rest
   */
  public static String[] fields(String entry, int most) {
    List<String> fields = new ArrayList<>(4);
    int from = 0;
    for (int end = entry.indexOf(' '); end >= 0 && fields.size() < most - 1; ) {
      fields.add(entry.substring(from, end));
      from = end + 1;
      while (entry.charAt(from) == ' ') {
        from++;
      }
      end = entry.indexOf(' ', from);
    }
    fields.add(entry.substring(from));
    return fields.toArray(new String[0]);
  }

  /** The same as a set. */
  public static Set<String> setOf(Class<?> beside, String name) {
    return WordSet.of(of(beside, name));
  }
}
