package org.tocsin.bench.coding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A kind of text that is made to be slow: a piece that is repeated.
 *
 * @param name what it is
 * @param times how often the piece stands in the text at its full size
 * @param before what stands once before the pieces
 * @param piece the piece; "#" in it is a running number
 * @param after what stands once behind the pieces
 */
record HostileText(String name, int times, String before, String piece, String after) {

  private static final String FILE = "hostile-texts.tsv";
  private static final int DIGITS = 4;

  /** The kinds of {@code hostile-texts.tsv}. */
  static List<HostileText> all() {
    try (InputStream in =
            Objects.requireNonNull(HostileText.class.getResourceAsStream(FILE), FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(HostileText::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HostileText of(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 3) {
      throw new IllegalStateException(FILE + ": three fields are wanted: " + line);
    }
    List<String> parts = Arrays.stream(cells[2].split("\\|", -1)).map(HostileText::plain).toList();
    int times = Integer.parseInt(cells[1]);
    return switch (parts.size()) {
      case 1 -> new HostileText(cells[0], times, "", parts.getFirst(), "");
      case 3 -> new HostileText(cells[0], times, parts.getFirst(), parts.get(1), parts.get(2));
      default -> throw new IllegalStateException(FILE + ": one part or three: " + line);
    };
  }

  /** The text with so many pieces. */
  String text(int pieces) {
    StringBuilder text = new StringBuilder(before);
    for (int n = 0; n < pieces; n++) {
      text.append(piece.indexOf('#') < 0 ? piece : piece.replace("#", Integer.toString(n)));
    }
    return text.append(after).toString();
  }

  private static String plain(String cell) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) == '\\' && i + 1 < cell.length()) {
        if (cell.charAt(i + 1) == 'n') {
          plain.append('\n');
          i++;
          continue;
        }
        plain.append((char) Integer.parseInt(cell, i + 2, i + 2 + DIGITS, 16));
        i += DIGITS + 1;
      } else {
        plain.append(cell.charAt(i));
      }
    }
    return plain.toString();
  }

  @Override
  public String toString() {
    return name;
  }
}
