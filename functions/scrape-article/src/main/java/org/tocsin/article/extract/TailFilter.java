package org.tocsin.article.extract;

import java.util.List;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Prose;

/**
 * Drops everything from a line such as "Related articles" or "Leave a reply" on, where the text is
 * mostly before that line. Where more prose follows than went before, only the line goes.
 */
final class TailFilter implements BlockFilter {

  private final Phrases phrases;

  TailFilter(Phrases phrases) {
    this.phrases = phrases;
  }

  @Override
  public void filter(Draft draft) {
    List<Block> blocks = draft.blocks();
    double after = 0;
    for (Block block : blocks) {
      after += prose(draft, block);
    }
    double before = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      double own = prose(draft, block);
      after -= own;
      if (phrases.of(block.text()) == Phrases.Kind.TAIL && block.length() < 80) {
        if (before > after) {
          blocks.subList(i, blocks.size()).forEach(b -> draft.drop(b, "after: " + block.text()));
          return;
        }
        draft.drop(block, "phrase: TAIL");
      }
      before += own;
    }
  }

  private static double prose(Draft draft, Block block) {
    return draft.kept(block) && Prose.isSentence(block) ? block.length() : 0;
  }
}
