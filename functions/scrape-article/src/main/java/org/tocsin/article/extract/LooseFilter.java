package org.tocsin.article.extract;

import java.util.List;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Prose;

/**
 * Drops short loose lines amid the text: what is in no paragraph, is no sentence, and stands in
 * another box than the text before and after it.
 */
final class LooseFilter implements BlockFilter {

  private static final int SHORT = 40;

  @Override
  public void filter(Draft draft) {
    List<Block> blocks = draft.keptBlocks();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.kind() != Block.Kind.LOOSE
          || block.length() > SHORT
          || Prose.endsSentence(block.text())) {
        continue;
      }
      boolean withBefore = i > 0 && blocks.get(i - 1).box() == block.box();
      boolean withAfter = i + 1 < blocks.size() && blocks.get(i + 1).box() == block.box();
      if (!withBefore && !withAfter) {
        draft.drop(block, "label");
      }
    }
  }
}
