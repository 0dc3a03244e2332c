package org.tocsin.article.extract;

import java.util.HashMap;
import java.util.Map;
import org.tocsin.article.page.Block;

/**
 * Drops what stands on the page twice, word for word: the standfirst that repeats a paragraph, a
 * pull quote, a caption under two pictures. The later copy goes.
 */
final class RepeatFilter implements BlockFilter {

  private static final int SHORTEST = 40;

  @Override
  public void filter(Draft draft) {
    Map<String, Block> seen = new HashMap<>();
    for (Block block : draft.blocks()) {
      if (draft.kept(block) && block.length() >= SHORTEST) {
        Block earlier = seen.putIfAbsent(block.text(), block);
        if (earlier != null) {
          draft.drop(block, "repeat");
        }
      }
    }
  }
}
