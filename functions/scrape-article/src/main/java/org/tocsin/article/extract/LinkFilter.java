package org.tocsin.article.extract;

import java.util.HashMap;
import java.util.Map;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Box;
import org.tocsin.article.page.Prose;

/** Drops blocks that are mostly link, and lists whose items are. */
final class LinkFilter implements BlockFilter {

  private static final double MOSTLY = 0.5;
  private static final double ALL = 0.9;

  /** How much of a list's text is in links. */
  private static final class Tally {
    private int chars;
    private int linked;
  }

  @Override
  public void filter(Draft draft) {
    Map<Box, Tally> lists = new HashMap<>();
    for (Block block : draft.blocks()) {
      Box list = list(block.box());
      if (list != null && draft.kept(block)) {
        Tally tally = lists.computeIfAbsent(list, b -> new Tally());
        tally.chars += block.length();
        tally.linked += block.linkChars();
      }
    }
    for (Block block : draft.blocks()) {
      if (!draft.kept(block) || block.linkChars() == 0) {
        continue;
      }
      Box list = list(block.box());
      Tally tally = list == null ? null : lists.get(list);
      if (tally != null) {
        if (tally.linked > MOSTLY * tally.chars) {
          draft.drop(block, "list of links");
        }
      } else if (isLink(block)) {
        draft.drop(block, "link");
      }
    }
  }

  private static boolean isLink(Block block) {
    double density = block.linkDensity();
    return switch (block.kind()) {
      case HEADING -> false;
      case PARAGRAPH, QUOTE -> density > ALL && !Prose.endsSentence(block.text());
      default -> density > MOSTLY;
    };
  }

  private static @org.jspecify.annotations.Nullable Box list(Box inner) {
    Box box = inner;
    for (int i = 0; i < 3 && box != null; i++) {
      if (box.tag().equals("ul") || box.tag().equals("ol") || box.tag().equals("dl")) {
        return box;
      }
      box = box.parent();
    }
    return null;
  }
}
