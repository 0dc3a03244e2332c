package org.tocsin.cli.steps;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tocsin.pipeline.record.Paragraph;

/**
 * A bare text as paragraphs, with the way back from a place in a paragraph to its place in the
 * text. Paragraphs are parted at blank lines; where a line is too long to have been wrapped, each
 * line is a paragraph. No character is added or taken out within a paragraph; line ends become
 * blanks.
 */
final class PlainText {

  private static final Pattern BLANK_LINES = Pattern.compile("\\R[ \\t]*\\R\\s*");

  private static final Pattern LINE_ENDS = Pattern.compile("\\R\\s*");

  /** No text is wrapped at lines as long as this. */
  private static final int UNWRAPPED = 160;

  private final String text;
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();

  PlainText(String text) {
    this.text = text;
    Matcher gap = (isWrapped(text) ? BLANK_LINES : LINE_ENDS).matcher(text);
    int from = 0;
    while (gap.find()) {
      add(from, gap.start());
      from = gap.end();
    }
    add(from, text.length());
  }

  private static boolean isWrapped(String text) {
    return text.lines().allMatch(line -> line.length() < UNWRAPPED);
  }

  private void add(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start < end && !text.substring(start, end).isBlank()) {
      starts.add(start);
      paragraphs.add(
          Paragraph.text(
              text.substring(start, end).replace('\n', ' ').replace('\r', ' ').replace('\t', ' ')));
    }
  }

  /** The paragraphs, in order. */
  List<Paragraph> paragraphs() {
    return List.copyOf(paragraphs);
  }

  /**
   * Where in the text a place in a paragraph is, in code points.
   *
   * @param paragraph from 1 on, as articles count them
   * @param offset in UTF-16 from the paragraph's start
   */
  int codePoints(int paragraph, int offset) {
    return text.codePointCount(0, starts.get(paragraph - 1) + offset);
  }
}
