package org.tocsin.article.extract;

import org.tocsin.article.page.Block;
import org.tocsin.article.page.Hint;

/** Drops what lies in boxes that are furniture by their names. */
final class FurnitureFilter implements BlockFilter {

  @Override
  public void filter(Draft draft) {
    for (Block block : draft.blocks()) {
      Hint hint = draft.furniture().reason(block.box());
      if (hint != null && !draft.isLead(block)) {
        draft.drop(block, "box: " + hint);
      }
    }
  }
}
