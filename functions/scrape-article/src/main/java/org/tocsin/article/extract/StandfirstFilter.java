package org.tocsin.article.extract;

import java.util.List;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Box;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.Prose;

/**
 * Drops the summary between headline and text: the text says it again, and counting a report twice
 * misleads. A summary is named so by its markup, or is set in bold or slanted type between the
 * headline and the line with the author. Where hardly any text would be left, it stays.
 */
final class StandfirstFilter implements BlockFilter {

  private static final int ENOUGH_LEFT = 2;

  @Override
  public void filter(Draft draft) {
    List<Block> blocks = draft.keptBlocks();
    long sentences = blocks.stream().filter(Prose::isSentence).count();
    if (sentences <= ENOUGH_LEFT) {
      return;
    }
    for (Block block : blocks) {
      if (named(block.box(), draft.body()) || isUnderHeadline(draft, block)) {
        draft.drop(block, "standfirst");
      }
    }
  }

  /** Directly under the headline, set in bold or slanted type, and no part of the text's run. */
  private static boolean isUnderHeadline(Draft draft, Block block) {
    List<Block> all = draft.page().blocks();
    String headline = draft.headline();
    if (headline == null || block.index() == 0 || block.index() + 1 >= all.size()) {
      return false;
    }
    Block before = all.get(block.index() - 1);
    Block after = all.get(block.index() + 1);
    return block.emphasised() >= block.length()
        && HeadlineFilter.fold(before.text()).equals(HeadlineFilter.fold(headline))
        && !Prose.isSentence(after)
        && !Prose.endsSentence(after.text());
  }

  private static boolean named(Box inner, Box body) {
    for (Box box = inner; box != null && box != body; box = box.parent()) {
      if (box.is(Hint.STANDFIRST)) {
        return true;
      }
      if (inner.depth() - box.depth() > 2) {
        return false;
      }
    }
    return false;
  }
}
