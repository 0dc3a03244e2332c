package org.tocsin.coder.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Paragraph;

/**
 * The headline or a paragraph, with its sentences.
 *
 * @param number 0 for the headline, from 1 on for the article's paragraphs
 * @param kind what it is on the page; a headline is a {@code HEADING}
 * @param text its text
 * @param dateline the dateline that it starts with, which is no part of its sentences
 * @param sentences its sentences, in order
 */
public record Block(
    int number,
    Paragraph.Kind kind,
    String text,
    @Nullable Sentence dateline,
    List<Sentence> sentences) {

  /** Copies the list. */
  public Block {
    sentences = List.copyOf(sentences);
  }

  /** Whether it is the article's headline. */
  public boolean isHeadline() {
    return number == 0;
  }

  /** Turns UTF-16 positions of this paragraph into code points. */
  public CodePoints codePoints() {
    return CodePoints.of(text);
  }

  /** The UTF-16 positions of a text's surrogate pairs, to count code points without a walk. */
  public static final class CodePoints {
    private static final CodePoints PLAIN = new CodePoints(new int[0]);
    private final int[] pairs;

    private CodePoints(int[] pairs) {
      this.pairs = pairs;
    }

    static CodePoints of(String text) {
      int[] pairs = new int[8];
      int n = 0;
      for (int i = 0; i < text.length(); i++) {
        if (Character.isLowSurrogate(text.charAt(i))) {
          if (n == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * n);
          }
          pairs[n++] = i;
        }
      }
      return n == 0 ? PLAIN : new CodePoints(Arrays.copyOf(pairs, n));
    }

    /** How many code points lie before a UTF-16 position. */
    public int before(int utf16) {
      int at = Arrays.binarySearch(pairs, utf16);
      return utf16 - (at < 0 ? -at - 1 : at);
    }
  }
}
