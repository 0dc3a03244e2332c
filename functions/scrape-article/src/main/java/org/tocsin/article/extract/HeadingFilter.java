package org.tocsin.article.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Prose;

/** Drops headings that stand over nothing that was kept, and headings that are links. */
final class HeadingFilter implements BlockFilter {

  @Override
  public void filter(Draft draft) {
    List<Block> blocks = draft.blocks();
    boolean textFollows = false;
    Block below = null;
    int levelBelow = 7;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      if (!draft.kept(block)) {
        continue;
      }
      if (block.kind() != Block.Kind.HEADING) {
        textFollows = true;
        levelBelow = 7;
      } else if (block.linkDensity() > 0.9 && !standsOver(block, below)) {
        draft.drop(block, "heading that is a link");
      } else if (!textFollows) {
        draft.drop(block, "heading over nothing");
      } else if (levelBelow <= 6 && levelBelow < block.level()) {
        draft.drop(block, "heading over nothing");
      } else {
        levelBelow = block.level();
      }
      below = block;
    }
  }

  /** Whether text without links follows in the same box: the link is the heading's own anchor. */
  private static boolean standsOver(Block heading, @Nullable Block below) {
    return below != null
        && Prose.isSentence(below)
        && below.links() == 0
        && below.box().parent() == heading.box().parent();
  }
}
