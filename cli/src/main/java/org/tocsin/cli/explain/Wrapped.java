package org.tocsin.cli.explain;

import java.util.ArrayList;
import java.util.List;

/** A line of text, folded to a width at its blanks. */
public final class Wrapped {

  private static final int NARROWEST = 20;

  private Wrapped() {}

  /** The lines; a word that is wider than the width has a line of its own. */
  public static List<String> lines(String text, int width) {
    int most = Math.max(NARROWEST, width);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
