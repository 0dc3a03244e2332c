package org.tocsin.article.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The boxes of a page that are no part of the article by what they are called, unless they hold so
 * much of the page's prose that the name must mean something else: {@code class="sidebar"} on the
 * whole page, a form around everything.
 */
public final class Furniture {

  private static final double WEAK_SHARE = 0.3;
  private static final double STRONG_SHARE = 0.5;
  private static final int ENOUGH_ABOVE_FOOTER = 400;
  private static final int HARDLY_ANY_BELOW = 100;
  private static final int HARDLY_ANY_LEFT = 400;
  private static final double NEARLY_ALL = 0.5;
  private static final int ENOUGH_BESIDE_COMMENTS = 150;
  private static final int MUCH = 2000;
  private static final double MOST = 0.75;
  private static final double HARDLY_ANY_SHARE = 0.2;

  /** Pointers and advertising link; prose without a link is neither. */
  private static final int MUCH_PROSE = 200;

  private static final double HARDLY_LINKED = 0.05;

  /** What is called a paywall and has more than this is the text behind it. */
  private static final int MORE_THAN_AN_OFFER = 400;

  /** A header stands before the text. */
  private static final int BEFORE_HEADER = 300;

  private final @Nullable Hint[] reasons;
  private final double[] prose;
  private final int[] chars;
  private final int[] linked;

  /** Decides for each box of a page. */
  public Furniture(Page page) {
    prose = new double[page.blocks().size() + 1];
    chars = new int[page.blocks().size() + 1];
    linked = new int[page.blocks().size() + 1];
    for (Block block : page.blocks()) {
      int i = block.index();
      prose[i + 1] = prose[i] + (Prose.isSentence(block) ? block.length() : 0);
      chars[i + 1] = chars[i] + block.length();
      linked[i + 1] = linked[i] + block.linkChars();
    }
    reasons = new @Nullable Hint[page.boxes().size()];
    HintSet believed = HintSet.all();
    Hint wrong = decide(page.boxes(), believed);
    while (wrong != null) {
      believed = believed.without(HintSet.of(wrong));
      wrong = decide(page.boxes(), believed);
    }
  }

  /**
   * Decides for each box, and tells which hint took nearly all the page's prose: its names mean
   * something else on this page.
   */
  private @Nullable Hint decide(List<Box> boxes, HintSet believed) {
    double total = prose[prose.length - 1];
    double left = total;
    Map<Hint, Double> taken = new EnumMap<>(Hint.class);
    for (Box box : boxes) {
      Box parent = box.parent();
      Hint inherited = parent == null ? null : reasons[parent.index()];
      Hint own = inherited != null ? inherited : own(box, total, believed);
      reasons[box.index()] = own;
      if (own != null && inherited == null) {
        taken.merge(own, prose(box), Double::sum);
        left -= prose(box);
      }
    }
    for (Map.Entry<Hint, Double> entry : taken.entrySet()) {
      if (isWrong(entry.getKey(), entry.getValue(), left, total)) {
        return entry.getKey();
      }
    }
    return null;
  }

  /**
   * Whether a hint took so much that it cannot be right. Readers' comments and legal notices can be
   * longer than an article many times over, so they are believed as long as anything is left.
   */
  private static boolean isWrong(Hint hint, double taken, double left, double total) {
    if ((hint == Hint.COMMENTS && left > ENOUGH_BESIDE_COMMENTS)
        || (hint == Hint.FOOTER && left > ENOUGH_ABOVE_FOOTER)) {
      return false;
    }
    boolean mostOfMuch =
        hint != Hint.COMMENTS
            && total > MUCH
            && taken > MOST * total
            && left < HARDLY_ANY_SHARE * total;
    return mostOfMuch
        || (left < HARDLY_ANY_LEFT && taken > NEARLY_ALL * total && taken > HARDLY_ANY_LEFT);
  }

  /** How many characters of prose a box holds. */
  public double prose(Box box) {
    return prose[box.endBlock()] - prose[box.firstBlock()];
  }

  /** Why a box is furniture, absent where it is not. */
  public @Nullable Hint reason(Box box) {
    return reasons[box.index()];
  }

  /**
   * Whether a box is what its name says, however much it holds: readers' comments beside a text, a
   * foot at the end of one.
   */
  private boolean isSure(Hint hint, Box box, double total) {
    double before = prose[box.firstBlock()];
    double after = total - prose[box.endBlock()];
    return !box.is(Hint.CONTENT)
        && switch (hint) {
          case COMMENTS -> before + after >= ENOUGH_BESIDE_COMMENTS;
          case FOOTER -> before >= ENOUGH_ABOVE_FOOTER && after < HARDLY_ANY_BELOW;
          default -> false;
        };
  }

  /** Whether what a box holds cannot be what its name says. */
  private boolean belies(Hint hint, Box box, double held) {
    return switch (hint) {
      case RELATED, ADVERT ->
          held >= MUCH_PROSE
              && !isPartOfMore(box)
              && linkShare(box) < HARDLY_LINKED
              && !isRowOfPointers(box);
      case OFFER -> held >= MORE_THAN_AN_OFFER;
      case HEADER -> prose[box.firstBlock()] > BEFORE_HEADER;
      default -> false;
    };
  }

  /** Whether a box is one of several of its kind: the text of one teaser, its link beside it. */
  private boolean isPartOfMore(Box box) {
    Box parent = box.parent();
    return parent != null && prose(parent) == prose(box) && linkShare(parent) >= HARDLY_LINKED;
  }

  /** Whether every box directly within has a link, as teasers with long excerpts have. */
  private boolean isRowOfPointers(Box box) {
    return box.children().size() > 1
        && box.children().stream().allMatch(c -> linked[c.endBlock()] > linked[c.firstBlock()]);
  }

  private double linkShare(Box box) {
    int all = chars[box.endBlock()] - chars[box.firstBlock()];
    return (linked[box.endBlock()] - linked[box.firstBlock()]) / (double) Math.max(1, all);
  }

  private @Nullable Hint own(Box box, double total, HintSet believed) {
    HintSet hints = box.hints().within(believed);
    if (hints.isEmpty()) {
      return null;
    }
    double held = prose(box);
    double share = total == 0 ? 0 : held / total;
    for (Hint hint : hints.list()) {
      boolean goes =
          switch (hint.strength()) {
            case NONE -> false;
            case WEAK -> share <= WEAK_SHARE && !box.is(Hint.BODY);
            case STRONG ->
                (share <= STRONG_SHARE && !(box.is(Hint.BODY) && share > WEAK_SHARE))
                    || isSure(hint, box, total);
          };
      if (goes && box.depth() > 0 && !belies(hint, box, held)) {
        return hint;
      }
    }
    return null;
  }
}
