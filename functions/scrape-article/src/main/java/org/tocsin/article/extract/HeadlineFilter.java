package org.tocsin.article.extract;

import org.tocsin.article.page.Block;
import org.tocsin.article.page.Prose;

/** Drops the headline, and lines that repeat it: it is the article's headline, not its text. */
final class HeadlineFilter implements BlockFilter {

  @Override
  public void filter(Draft draft) {
    Folded headline = Folded.of(draft.headline());
    boolean first = true;
    for (Block block : draft.blocks()) {
      if (!draft.kept(block)) {
        continue;
      }
      if (!headline.isEmpty() && headline.equalsText(block.text())) {
        draft.drop(block, "headline");
      } else if (block.level() == 1 && first) {
        draft.drop(block, "headline");
      }
      first &= !Prose.isSentence(block);
    }
  }
}
