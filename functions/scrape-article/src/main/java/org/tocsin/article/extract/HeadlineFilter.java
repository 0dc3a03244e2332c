package org.tocsin.article.extract;

import java.util.Locale;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Prose;

/** Drops the headline, and lines that repeat it: it is the article's headline, not its text. */
final class HeadlineFilter implements BlockFilter {

  @Override
  public void filter(Draft draft) {
    String headline = draft.headline();
    String folded = headline == null ? "" : fold(headline);
    boolean first = true;
    for (Block block : draft.blocks()) {
      if (!draft.kept(block)) {
        continue;
      }
      if (!folded.isEmpty() && fold(block.text()).equals(folded)) {
        draft.drop(block, "headline");
      } else if (block.level() == 1 && first) {
        draft.drop(block, "headline");
      }
      first &= !Prose.isSentence(block);
    }
  }

  /** Letters and digits, lower case. */
  static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
