package org.tocsin.article.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
        shingles(block.text(), text::add);
      }
    }
    for (Block block : candidates) {
      int[] counts = new int[2];
      shingles(
          block.text(),
          run -> {
            counts[0]++;
            counts[1] += text.contains(run) ? 1 : 0;
          });
      if (counts[0] > 0 && counts[1] >= REPEATED * counts[0]) {
        draft.drop(block, "standfirst that the text repeats");
      }
    }
  }

  /** The hashes of all runs of three words. */
  private static void shingles(String text, Consumer<Integer> to) {
    int[] last = new int[WORDS];
    int words = 0;
    int hash = 0;
    boolean inWord = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        hash = 31 * hash + Character.toLowerCase(c);
        inWord = true;
      } else if (inWord) {
        last[words % WORDS] = hash;
        words++;
        if (words >= WORDS) {
          to.accept(run(last, words));
        }
        hash = 0;
        inWord = false;
      }
    }
  }

  private static int run(int[] last, int words) {
    int hash = 1;
    for (int i = 0; i < WORDS; i++) {
      hash = 31 * hash + last[(words + i) % WORDS];
    }
    return hash;
  }
}
