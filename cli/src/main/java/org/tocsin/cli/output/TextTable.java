package org.tocsin.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A table of texts that fits a terminal: columns as wide as they need, the widest made narrower
 * until the line fits; what does not fit ends with "…". Control characters, which could steer a
 * terminal, become blanks.
 */
public final class TextTable {

  private static final String GAP = "  ";
  private static final int NARROWEST = 6;

  private final List<String> head;
  private final int width;
  private final List<List<String>> rows = new ArrayList<>();

  /** With these column names, as wide as a terminal of so many columns. */
  public TextTable(List<String> head, int width) {
    this.head = List.copyOf(head);
    this.width = width;
  }

  /** Adds a row of as many cells. */
  public void add(List<String> row) {
    rows.add(row.stream().map(TextTable::plain).toList());
  }

  @Override
  public String toString() {
    int[] widths = widths();
    StringBuilder text = new StringBuilder();
    line(head, widths, text);
    line(Arrays.stream(widths).mapToObj("─"::repeat).toList(), widths, text);
    rows.forEach(row -> line(row, widths, text));
    return text.toString();
  }

  private int[] widths() {
    int[] widths = new int[head.size()];
    List<List<String>> all = new ArrayList<>(rows);
    all.add(head);
    for (List<String> row : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayWidth.of(row.get(i)));
      }
    }
    int room = width - GAP.length() * (widths.length - 1);
    while (Arrays.stream(widths).sum() > room) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        if (widths[i] > widths[widest]) {
          widest = i;
        }
      }
      if (widths[widest] <= NARROWEST) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }

  private static void line(List<String> cells, int[] widths, StringBuilder into) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = fit(cells.get(i), widths[i]);
      line.append(i == 0 ? "" : GAP).append(cell);
      line.append(String.join("", Collections.nCopies(widths[i] - DisplayWidth.of(cell), " ")));
    }
    into.append(line.toString().stripTrailing()).append('\n');
  }

  private static String fit(String text, int width) {
    return DisplayWidth.of(text) <= width
        ? text
        : DisplayWidth.start(text, width - 1).stripTrailing() + "…";
  }

  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .forEach(plain::appendCodePoint);
    return plain.toString().strip();
  }
}
