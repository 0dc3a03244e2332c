package org.tocsin.article.extract;

import java.util.List;
import org.tocsin.article.page.Block;

/** Drops headings that stand over nothing that was kept, and headings that are links. */
final class HeadingFilter implements BlockFilter {

  @Override
  public void filter(Draft draft) {
    List<Block> blocks = draft.blocks();
    boolean textFollows = false;
    int levelBelow = 7;
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block block = blocks.get(i);
      if (!draft.kept(block)) {
        continue;
      }
      if (block.kind() != Block.Kind.HEADING) {
        textFollows = true;
        levelBelow = 7;
      } else if (block.linkDensity() > 0.9) {
        draft.drop(block, "heading that is a link");
      } else if (!textFollows) {
        draft.drop(block, "heading over nothing");
      } else if (levelBelow <= 6 && levelBelow < block.level()) {
        draft.drop(block, "heading over nothing");
      } else {
        levelBelow = block.level();
      }
    }
  }
}
