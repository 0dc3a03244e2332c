package org.tocsin.article.extract;

import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Box;

/**
 * Drops captions in old layouts: the little text of a table within the article that holds a
 * picture. Pages had no {@code figure} then.
 */
final class PictureTableFilter implements BlockFilter {

  private static final int MOST_TEXT = 300;

  @Override
  public void filter(Draft draft) {
    for (Block block : draft.blocks()) {
      Box table = table(block.box(), draft.body());
      if (table != null && table.hasPicture() && length(draft, table) <= MOST_TEXT) {
        draft.drop(block, "caption");
      }
    }
  }

  /** The innermost table around a box and within the body. */
  private static @Nullable Box table(Box inner, Box body) {
    for (Box box = inner; box != null && box != body; box = box.parent()) {
      if (box.tag().equals("table")) {
        return box;
      }
      if (inner.depth() - box.depth() > 4) {
        return null;
      }
    }
    return null;
  }

  /** Characters of a table, counted no further than matters: tables may hold tables. */
  private static int length(Draft draft, Box table) {
    int chars = 0;
    for (int i = table.firstBlock(); i < table.endBlock() && chars <= MOST_TEXT; i++) {
      chars += draft.page().blocks().get(i).length();
    }
    return chars;
  }
}
