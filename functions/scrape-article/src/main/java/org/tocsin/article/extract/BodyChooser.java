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

  /** The part of a row's weight that makes one of its cells the column with the article. */
  private static final double COLUMN = 0.75;

  private static final int SENTENCES_OF_COLUMN = 3;

  /** Single paragraphs, which are never the whole. */
  private static final Set<String> LEAVES = Set.of("p", "ul", "ol", "li", "blockquote");

  private final Page page;
  private final double[] sums;
  private final double[] prose;
  private final int[] sentences;

  BodyChooser(Page page, Furniture furniture) {
    this.page = page;
    sums = new double[page.blocks().size() + 1];
    prose = new double[page.blocks().size() + 1];
    sentences = new int[page.blocks().size() + 1];
    for (Block block : page.blocks()) {
      int i = block.index();
      double weight = furniture.reason(block.box()) != null ? 0 : Prose.weight(block);
      sums[i + 1] = sums[i] + weight;
      boolean sentence = weight > 0 && Prose.isSentence(block);
      prose[i + 1] = prose[i] + (sentence ? weight : 0);
      sentences[i + 1] = sentences[i] + (sentence ? 1 : 0);
    }
  }

  /** The box that holds the article, the page's own where nothing stands out. */
  Box choose() {
    Box best = page.boxes().getFirst();
    double most = Math.max(0, weight(best) * 0.9);
    for (Box box : page.boxes()) {
      if (isLeaf(box)) {
        continue;
      }
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
    while (prose(box) < OUTWARDS * all) {
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
        double share =
            inTable(child)
                ? prose(child) / Math.max(1, prose(box))
                : weight(child) / Math.max(1, weight(box));
        double least = child.is(Hint.BODY) ? INWARDS_TO_BODY : isCell(child) ? COLUMN : INWARDS;
        if (!isLeaf(child) && share >= least) {
          next = child;
        }
      }
      if (next == null) {
        return box;
      }
      box = next;
    }
  }

  /** Whether a box is never the whole article: a paragraph, or a cell or row of a data table. */
  private boolean isLeaf(Box box) {
    return inTable(box)
        ? sentences[box.endBlock()] - sentences[box.firstBlock()] < SENTENCES_OF_COLUMN
        : LEAVES.contains(box.tag());
  }

  private static boolean inTable(Box box) {
    return isCell(box) || box.tag().equals("tr");
  }

  private static boolean isCell(Box box) {
    return box.tag().equals("td") || box.tag().equals("th");
  }

  private double prose(Box box) {
    return prose[box.endBlock()] - prose[box.firstBlock()];
  }

  private double weight(Box box) {
    return sums[box.endBlock()] - sums[box.firstBlock()];
  }
}
