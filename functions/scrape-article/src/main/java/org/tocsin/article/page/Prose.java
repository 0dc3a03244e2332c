package org.tocsin.article.page;

/**
 * How much a block reads like a text that somebody wrote, rather than like a label on a page.
 * Positive for prose, about zero for short lines, negative for links.
 */
public final class Prose {

  private static final double MOSTLY_LINK = 0.5;
  private static final int SENTENCE = 60;
  private static final int SHORT_COST = 6;
  private static final int LINK_COST = 25;
  private static final int MOST = 1200;

  private Prose() {}

  /** The weight of a block: characters of prose, capped, or what a label or link costs. */
  public static double weight(Block block) {
    int length = block.length();
    double density = block.linkDensity();
    if (density > MOSTLY_LINK) {
      return -LINK_COST - Math.min(length, 100) * 0.3;
    }
    double free = length * (1 - density);
    if (isSentence(block)) {
      return Math.min(free, MOST);
    }
    return switch (block.kind()) {
      case PARAGRAPH, QUOTE, PREFORMATTED -> Math.min(free, 40) * 0.5;
      case HEADING -> density > 0 ? -SHORT_COST : 0;
      case ITEM, CELL -> free > 30 ? free * 0.3 : -SHORT_COST * 0.5;
      case LOOSE -> -SHORT_COST;
    };
  }

  /** Whether a block is long enough, and free enough of links, to be a sentence. */
  public static boolean isSentence(Block block) {
    if (block.linkDensity() > MOSTLY_LINK || block.kind() == Block.Kind.HEADING) {
      return false;
    }
    String text = block.text();
    int need = block.kind() == Block.Kind.PARAGRAPH ? SENTENCE * 2 / 3 : SENTENCE;
    if (isDense(text)) {
      need /= 3;
    }
    return text.length() >= need && (endsSentence(text) || text.length() > 2 * SENTENCE);
  }

  /** Whether a text ends as sentences do. */
  public static boolean endsSentence(String text) {
    for (int i = text.length() - 1; i >= 0 && i > text.length() - 4; i--) {
      char c = text.charAt(i);
      if (".!?…:。！？؟।".indexOf(c) >= 0) {
        return true;
      }
      if ("\"'”’»)]“«".indexOf(c) < 0) {
        return false;
      }
    }
    return false;
  }

  /** Whether a text is in a script that needs fewer characters for a sentence. */
  public static boolean isDense(String text) {
    char c = text.charAt(text.length() / 2);
    return c >= 0x2E80 && c < 0xFE00;
  }
}
