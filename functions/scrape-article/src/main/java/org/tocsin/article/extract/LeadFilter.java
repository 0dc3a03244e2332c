package org.tocsin.article.extract;

import java.util.List;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Prose;

/**
 * Drops the short lines before the first sentence and after the last: section, date, author, number
 * of comments. Cross-heads and list items next to the text stay.
 */
final class LeadFilter implements BlockFilter {

  @Override
  public void filter(Draft draft) {
    List<Block> blocks = draft.keptBlocks();
    int first = -1;
    int last = -1;
    for (int i = 0; i < blocks.size(); i++) {
      if (Prose.isSentence(blocks.get(i)) && !draft.isLead(blocks.get(i))) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0) {
      return;
    }
    for (int i = 0; i < first; i++) {
      if (isLabel(blocks.get(i)) && !draft.isLead(blocks.get(i))) {
        draft.drop(blocks.get(i), "label before the text");
      }
    }
    for (int i = last + 1; i < blocks.size(); i++) {
      if (isLabel(blocks.get(i))) {
        draft.drop(blocks.get(i), "label after the text");
      }
    }
  }

  private static boolean isLabel(Block block) {
    return switch (block.kind()) {
      case LOOSE, CELL -> !Prose.endsSentence(block.text());
      case ITEM, PARAGRAPH, QUOTE, PREFORMATTED, HEADING -> false;
    };
  }
}
