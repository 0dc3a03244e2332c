package org.tocsin.cli.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.article.extract.Extraction.Decision;

/**
 * Blocks next to each other that are all within the element that holds the article, or all outside.
 *
 * @param outside whether they are outside
 * @param blocks in the order of the page, never empty
 */
public record Stretch(boolean outside, List<Decision> blocks) {

  private static final int SOME = 4;

  /** Copies the blocks. */
  public Stretch {
    blocks = List.copyOf(blocks);
  }

  /** Parts the blocks of a page into stretches. */
  public static List<Stretch> of(List<Decision> blocks) {
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= blocks.size(); i++) {
      boolean outside = Tally.isOutside(blocks.get(from));
      if (i == blocks.size() || Tally.isOutside(blocks.get(i)) != outside) {
        stretches.add(new Stretch(outside, blocks.subList(from, i)));
        from = i;
      }
    }
    return stretches;
  }

  /** How many characters they have. */
  public long characters() {
    return blocks.stream().mapToLong(block -> block.text().length()).sum();
  }

  /** The first few elements that hold them, and whether there are more. */
  public String elements() {
    Set<String> names = new LinkedHashSet<>();
    for (Decision block : blocks) {
      names.add(block.box());
      if (names.size() > SOME) {
        return String.join(", ", names.stream().limit(SOME).toList()) + ", …";
      }
    }
    return String.join(", ", names);
  }
}
