package org.tocsin.article.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.article.page.Block;

/**
 * Drops a summary between headline and text that says again what the text says: counting a report
 * twice misleads. A summary of its own words stays, since it may be the story's first paragraph.
 */
final class StandfirstFilter implements BlockFilter {

  private static final int WORDS = 3;
  private static final double REPEATED = 0.6;

  @Override
  public void filter(Draft draft) {
    List<Block> candidates = draft.keptBlocks().stream().filter(draft::isStandfirst).toList();
    if (candidates.isEmpty()) {
      return;
    }
    Set<Integer> text = new HashSet<>();
    for (Block block : draft.keptBlocks()) {
      if (!draft.isStandfirst(block)) {
        text.addAll(shingles(block.text()));
      }
    }
    for (Block block : candidates) {
      List<Integer> own = shingles(block.text());
      long repeated = own.stream().filter(text::contains).count();
      if (!own.isEmpty() && repeated >= REPEATED * own.size()) {
        draft.drop(block, "standfirst that the text repeats");
      }
    }
  }

  /** The hashes of all runs of three words. */
  private static List<Integer> shingles(String text) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1);
    List<Integer> hashes = new java.util.ArrayList<>();
    for (int i = 0; i + WORDS <= words.length; i++) {
      int hash = 1;
      for (int j = i; j < i + WORDS; j++) {
        hash = 31 * hash + words[j].hashCode();
      }
      hashes.add(hash);
    }
    return hashes;
  }
}
