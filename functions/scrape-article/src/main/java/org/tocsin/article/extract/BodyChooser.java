package org.tocsin.article.extract;

import java.util.Set;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Box;
import org.tocsin.article.page.Furniture;
import org.tocsin.article.page.Hint;
import org.tocsin.article.page.Page;
import org.tocsin.article.page.Prose;

/**
 * Chooses the box that holds the article. Every block weighs what {@link Prose} says, furniture
 * nothing; the weight of a box is the sum over its blocks, so that going out from the article's
 * paragraphs gains as long as there is more text than labels and links. The heaviest box wins, with
 * a bonus for a name or tag that says that it holds an article; then the choice goes inwards again
 * while nearly all the weight lies in one box.
 */
final class BodyChooser {

  private static final double BODY_BONUS = 1.3;
  private static final double CONTENT_BONUS = 1.15;
  private static final double OUTWARDS = 0.4;
  private static final double INWARDS = 0.97;
  private static final double INWARDS_TO_BODY = 0.6;

  /** Single paragraphs, which are never the whole. */
  private static final Set<String> LEAVES = Set.of("p", "ul", "ol", "li", "td", "tr", "blockquote");

  private final Page page;
  private final double[] sums;
  private final double[] prose;

  BodyChooser(Page page, Furniture furniture) {
    this.page = page;
    sums = new double[page.blocks().size() + 1];
    prose = new double[page.blocks().size() + 1];
    for (Block block : page.blocks()) {
      int i = block.index();
      double weight = furniture.reason(block.box()) != null ? 0 : Prose.weight(block);
      sums[i + 1] = sums[i] + weight;
      prose[i + 1] = prose[i] + (weight > 0 && Prose.isSentence(block) ? weight : 0);
    }
  }

  /** The box that holds the article, the page's own where nothing stands out. */
  Box choose() {
    Box best = page.boxes().getFirst();
    double most = Math.max(0, weight(best) * 0.9);
    for (Box box : page.boxes()) {
      double weight = weight(box);
      double bonus = box.is(Hint.BODY) ? BODY_BONUS : box.is(Hint.CONTENT) ? CONTENT_BONUS : 1;
      if (weight * bonus > most) {
        most = weight * bonus;
        best = box;
      }
    }
    return outwards(inwards(best));
  }

  /** Out again while the box leaves more of the page's prose outside than it holds. */
  private Box outwards(Box from) {
    double all = prose[prose.length - 1];
    Box box = from;
    while (prose[box.endBlock()] - prose[box.firstBlock()] < OUTWARDS * all) {
      Box parent = box.parent();
      if (parent == null) {
        break;
      }
      box = parent;
    }
    return box;
  }

  private Box inwards(Box from) {
    Box box = from;
    while (true) {
      Box next = null;
      for (Box child : box.children()) {
        double share = weight(child) / Math.max(1, weight(box));
        if (!LEAVES.contains(child.tag())
            && (share >= INWARDS || (child.is(Hint.BODY) && share >= INWARDS_TO_BODY))) {
          next = child;
        }
      }
      if (next == null) {
        return box;
      }
      box = next;
    }
  }

  private double weight(Box box) {
    return sums[box.endBlock()] - sums[box.firstBlock()];
  }
}
