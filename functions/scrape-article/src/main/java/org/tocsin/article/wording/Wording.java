package org.tocsin.article.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.pipeline.record.Paragraph;
import org.tocsin.pipeline.record.TextFingerprint;

/**
 * Makes the fingerprint of a text out of its runs of {@value #RUN} words. Case, punctuation, white
 * space and the division into paragraphs do not count, nor do cross-heads: these are what outlets
 * change in a text that they take over. A dateline or an agency's sign-off more or less is a few
 * runs of hundreds.
 *
 * <p>Time is linear in the length of the text; memory is that of its words.
 */
public final class Wording {

  /** With shorter runs set phrases look like copies, with longer ones each edit costs more. */
  static final int RUN = 4;

  /** A text of fewer words has too few runs to tell a copy from chance. */
  static final int FEWEST_WORDS = 50;

  private Wording() {}

  /** The fingerprint of a text, null where the text is too short for one. */
  public static @Nullable TextFingerprint fingerprint(List<Paragraph> text) {
    Words words = new Words();
    for (Paragraph paragraph : text) {
      if (paragraph.kind() != Paragraph.Kind.HEADING) {
        words.add(paragraph.text());
      }
    }
    return words.count() < FEWEST_WORDS ? null : sample(words);
  }

  private static TextFingerprint sample(Words words) {
    int[] runs = new int[words.count() - RUN + 1];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = words.run(i, RUN);
    }
    Arrays.sort(runs);
    List<Integer> least = new ArrayList<>();
    for (int i = 0; i < runs.length && least.size() < TextFingerprint.MOST; i++) {
      if (i == 0 || runs[i] != runs[i - 1]) {
        least.add(runs[i]);
      }
    }
    return new TextFingerprint(least);
  }
}
