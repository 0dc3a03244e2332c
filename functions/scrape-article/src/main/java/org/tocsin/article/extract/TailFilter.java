package org.tocsin.article.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Box;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.Prose;

/**
 * Drops everything from a line such as "Related articles" or "Leave a reply" on, where the text is
 * mostly before that line. Where the text goes on behind it, in the same box as before, only what
 * lies between goes: many templates put such a line amid the text. Where more prose follows than
 * went before, only the line goes.
 */
final class TailFilter implements BlockFilter {

  private static final int LONGEST_LINE = 80;
  private static final int RESUMED = 300;

  /** For each, the rest of the page is looked through: more would cost the square of the page. */
  private static final int MOST_TAILS = 50;

  private static final double FEW_LINKS = 0.3;

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
    Block last = null;
    int tails = 0;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      double own = prose(draft, block);
      after -= own;
      if (isTail(draft, block)) {
        tails++;
        if (before > after && tails <= MOST_TAILS) {
          List<Block> rest = blocks.subList(i, blocks.size());
          int end = resumes(draft, rest, last);
          rest.subList(0, end).forEach(b -> draft.drop(b, "after: " + block.text()));
          if (end == rest.size()) {
            return;
          }
        }
        draft.drop(block, "phrase: TAIL");
      }
      before += own;
      last = own > 0 ? block : last;
    }
  }

  /**
   * Buttons to share a story stand amid its text, and what is written over them ends nothing; nor
   * does the link to a "Contact" in a menu.
   */
  private boolean isTail(Draft draft, Block block) {
    Hint reason = draft.furniture().reason(block.box());
    return block.length() < LONGEST_LINE
        && reason != Hint.SHARE
        && !(reason == Hint.NAVIGATION && block.links() > 0)
        && phrases.of(block.text()) == Phrases.Kind.TAIL;
  }

  /** Where in the rest the text goes on, its size where it does not. */
  private static int resumes(Draft draft, List<Block> rest, @Nullable Block last) {
    if (last == null) {
      return rest.size();
    }
    Box home = home(last);
    int first = rest.size();
    int chars = 0;
    for (int i = rest.size() - 1; i > 0; i--) {
      Block block = rest.get(i);
      if (prose(draft, block) > 0 && block.linkDensity() < FEW_LINKS && home(block) == home) {
        chars += block.length();
        first = i;
      }
    }
    return chars >= RESUMED ? first : rest.size();
  }

  /** What holds the paragraphs beside a block. */
  private static @Nullable Box home(Block block) {
    return block.kind() == Block.Kind.LOOSE ? block.box() : block.box().parent();
  }

  private static double prose(Draft draft, Block block) {
    return draft.kept(block) && Prose.isSentence(block) ? block.length() : 0;
  }
}
