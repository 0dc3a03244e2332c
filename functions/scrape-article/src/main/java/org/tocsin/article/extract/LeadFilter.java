package org.tocsin.article.extract;

import java.util.List;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.Prose;

/**
 * Drops the short lines before the first sentence and after the last: section, date, author, number
 * of comments. Cross-heads and list items next to the text stay.
 */
final class LeadFilter implements BlockFilter {

  private static final int LONGEST_LABEL = 80;
  private static final int FEWEST_DIGITS = 5;

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
      Block block = blocks.get(i);
      if ((isLabel(block) || isNameOrDate(block)) && !draft.isLead(block)) {
        draft.drop(block, "label before the text");
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

  /** Whether a paragraph before the text is no more than an author's name or a date. */
  private static boolean isNameOrDate(Block block) {
    return block.kind() == Block.Kind.PARAGRAPH
        && block.length() <= LONGEST_LABEL
        && !Prose.endsSentence(block.text())
        && (block.box().is(Hint.BYLINE)
            || block.box().is(Hint.DATE)
            || isMostlyNumbers(block.text()));
  }

  /** "02/06/2025 23h40 - Updated 03/06/2025 08h05", but not "Goma, 3 June 2025". */
  private static boolean isMostlyNumbers(String text) {
    long digits = text.chars().filter(Character::isDigit).count();
    long letters = text.chars().filter(Character::isLetter).count();
    return digits >= FEWEST_DIGITS && digits * 3 >= letters * 2;
  }
}
