package org.tocsin.article.extract;

import org.tocsin.article.page.Block;

/**
 * Drops what a machine is to read and a page shows or forgot to hide: source code, JSON, templates.
 * Tells them by their punctuation, of which prose has little.
 */
final class CodeFilter implements BlockFilter {

  private static final String MARKS = "{}[]()<>=;_|\\/$#@&+*\"";
  private static final double IN_PREFORMATTED = 0.16;
  private static final double ELSEWHERE = 0.12;
  private static final int SHORTEST = 40;
  private static final int SAMPLE = 4000;
  private static final boolean[] IS_MARK = new boolean[128];

  static {
    MARKS.chars().forEach(c -> IS_MARK[c] = true);
  }

  @Override
  public void filter(Draft draft) {
    for (Block block : draft.blocks()) {
      double most = block.kind() == Block.Kind.PREFORMATTED ? IN_PREFORMATTED : ELSEWHERE;
      if (draft.kept(block) && block.length() >= SHORTEST && marks(block.text()) > most) {
        draft.drop(block, "code");
      }
    }
  }

  private static double marks(String text) {
    int length = Math.min(text.length(), SAMPLE);
    int marks = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < IS_MARK.length && IS_MARK[c]) {
        marks++;
      }
    }
    return marks / (double) length;
  }
}
