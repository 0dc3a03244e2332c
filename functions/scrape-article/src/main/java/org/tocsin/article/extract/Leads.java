package org.tocsin.article.extract;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Box;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.Prose;

/**
 * Finds the article's lead where a template sets it apart from the text: between the headline and
 * the body, often in the header. The first paragraph of a news story is there on many sites, and
 * what happened to whom is said nowhere as plainly.
 */
final class Leads {

  /** A lead is near its headline: further off begins something else. */
  private static final int MOST_BLOCKS_BETWEEN = 40;

  private static final int CLOSE = 4;
  private static final int SHORTEST = 40;
  private static final int SHORTEST_NAMED = 20;
  private static final int SHORTEST_TITLE = 20;
  private static final int LONGEST_BEFORE = 900;
  private static final double MOST_LINKS = 0.3;

  private Leads() {}

  /** The indexes of the blocks that make up the lead; most often none. */
  static BitSet of(Page page, Box body, Furniture furniture, @Nullable String headline) {
    BitSet leads = new BitSet();
    int title = title(page, body, headline);
    if (title < 0) {
      return leads;
    }
    int end = Math.max(body.firstBlock(), Math.min(title + 6, body.endBlock()));
    int chars = 0;
    for (int i = title + 1; i < end && i < body.endBlock(); i++) {
      Block block = page.blocks().get(i);
      boolean apart = i < body.firstBlock() || furniture.reason(block.box()) != null;
      if (isSetApart(page, block, title, furniture)) {
        leads.set(i);
      } else if (apart
          && isLead(block, i - title <= CLOSE, furniture)
          && chars + block.length() <= LONGEST_BEFORE) {
        leads.set(i);
        chars += block.length();
      }
    }
    return leads;
  }

  /** Directly under the headline, set in bold or slanted type, and no part of the text's run. */
  private static boolean isSetApart(Page page, Block block, int title, Furniture furniture) {
    if (block.index() != title + 1
        || block.index() + 1 >= page.blocks().size()
        || block.emphasised() < block.length()
        || furniture.reason(block.box()) != null) {
      return false;
    }
    Block after = page.blocks().get(block.index() + 1);
    return !Prose.isSentence(after) && !Prose.endsSentence(after.text());
  }

  /**
   * The block with the headline at the beginning of the body or before it, -1 where none is. A
   * heading goes before other text of the same words (a breadcrumb, a table of contents), and both
   * before a first-level heading of other words.
   */
  private static int title(Page page, Box body, @Nullable String headline) {
    Folded folded = Folded.of(headline);
    int first = Math.max(0, body.firstBlock() - MOST_BLOCKS_BETWEEN);
    int same = -1;
    int heading = -1;
    for (int i = Math.min(body.firstBlock() + 5, body.endBlock() - 1); i >= first; i--) {
      Block block = page.blocks().get(i);
      if (!folded.isEmpty() && folded.equalsText(block.text())) {
        if (block.kind() == Block.Kind.HEADING) {
          return i;
        }
        same = same < 0 ? i : same;
      } else if (beginsHeadline(block, folded)) {
        return i;
      }
      if (heading < 0 && block.level() == 1) {
        heading = i;
      }
    }
    return same >= 0 ? same : heading;
  }

  /** Whether a heading is the headline without what a title has after it, the site's name. */
  private static boolean beginsHeadline(Block block, Folded headline) {
    return block.kind() == Block.Kind.HEADING
        && block.length() >= SHORTEST_TITLE
        && headline.beginsWithText(block.text());
  }

  private static boolean isLead(Block block, boolean close, Furniture furniture) {
    Hint reason = furniture.reason(block.box());
    boolean teaser = reason == Hint.RELATED && close && block.links() == 0;
    if ((reason != null && reason != Hint.HEADER && !teaser) || block.linkDensity() > MOST_LINKS) {
      return false;
    }
    if (isAboutTheArticle(block.box())) {
      return false;
    }
    if (block.kind() == Block.Kind.HEADING) {
      boolean standfirst = block.box().is(Hint.STANDFIRST) && block.length() >= SHORTEST_NAMED;
      return block.level() > 1 && (block.length() >= SHORTEST || standfirst);
    }
    return block.length() >= SHORTEST && (Prose.isSentence(block) || named(block.box()));
  }

  /** "Published 5 June. Updated 7 June." is a sentence too, though none of the story. */
  private static boolean isAboutTheArticle(Box box) {
    return box.is(Hint.DATE) || box.is(Hint.BYLINE) || box.is(Hint.META);
  }

  private static boolean named(Box inner) {
    Box box = inner;
    for (int i = 0; i < 3 && box != null; i++) {
      if (box.is(Hint.STANDFIRST)) {
        return true;
      }
      box = box.parent();
    }
    return false;
  }
}
