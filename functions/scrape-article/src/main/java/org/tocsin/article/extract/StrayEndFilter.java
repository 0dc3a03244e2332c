package org.tocsin.article.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Box;
import org.tocsin.article.page.Prose;

/**
 * Drops text at the end that is in no paragraph and in another box than most of the text: calls for
 * action, imprints, notes of the content system.
 */
final class StrayEndFilter implements BlockFilter {

  private static final int FEWEST_BEFORE = 3;
  private static final int LONGEST = 200;

  @Override
  public void filter(Draft draft) {
    List<Block> sentences = draft.keptBlocks().stream().filter(Prose::isSentence).toList();
    Box home = home(sentences);
    for (int i = sentences.size() - 1; i >= FEWEST_BEFORE; i--) {
      Block block = sentences.get(i);
      if (block.kind() != Block.Kind.LOOSE || block.length() > LONGEST || boxOf(block) == home) {
        return;
      }
      draft.drop(block, "beside the text, at its end");
    }
  }

  /** The box that holds most of the text. */
  private static @Nullable Box home(List<Block> sentences) {
    Map<Box, Integer> chars = new HashMap<>();
    Box most = null;
    for (Block block : sentences) {
      Box box = boxOf(block);
      if (box != null
          && chars.merge(box, block.length(), Integer::sum) > chars.getOrDefault(most, 0)) {
        most = box;
      }
    }
    return most;
  }

  /** What holds the paragraphs beside a block: a box of one block stands for a paragraph. */
  private static @Nullable Box boxOf(Block block) {
    Box box = block.box();
    boolean paragraphs = block.kind() == Block.Kind.LOOSE && box.endBlock() - box.firstBlock() > 1;
    return paragraphs ? box : box.parent();
  }
}
