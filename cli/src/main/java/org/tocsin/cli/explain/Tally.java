package org.tocsin.cli.explain;

import java.util.List;
import org.tocsin.article.extract.Extraction.Decision;

/**
 * How the blocks of a page came out.
 *
 * @param kept in the article
 * @param dropped from the element that holds the article
 * @param outside that element
 */
public record Tally(Count kept, Count dropped, Count outside) {

  /** The reason that the extraction gives to blocks that are outside the article's element. */
  private static final String OUTSIDE = "outside the body";

  /**
   * A number of blocks.
   *
   * @param blocks how many
   * @param characters in them
   */
  public record Count(int blocks, long characters) {

    static final Count NONE = new Count(0, 0);

    Count and(Decision block) {
      return new Count(blocks + 1, characters + block.text().length());
    }

    Count and(Count more) {
      return new Count(blocks + more.blocks, characters + more.characters);
    }
  }

  static Tally of(List<Decision> blocks) {
    Count kept = Count.NONE;
    Count dropped = Count.NONE;
    Count outside = Count.NONE;
    for (Decision block : blocks) {
      if (block.dropped() == null) {
        kept = kept.and(block);
      } else if (isOutside(block)) {
        outside = outside.and(block);
      } else {
        dropped = dropped.and(block);
      }
    }
    return new Tally(kept, dropped, outside);
  }

  /** Whether a block is outside the element that holds the article. */
  static boolean isOutside(Decision block) {
    return OUTSIDE.equals(block.dropped());
  }

  /** All blocks of the page. */
  public Count all() {
    return kept.and(dropped).and(outside);
  }
}
