package org.tocsin.article.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tocsin.article.data.DataFile;
import org.tocsin.article.page.Block;
import org.tocsin.article.page.Prose;

/**
 * Drops what the last lines say about the author where no name of a box tells: "Jane Doe is a
 * reporter who …". Tells it by a name at the beginning, a word such as "is" after it and a word for
 * who writes, all in {@code biography-words.tsv}.
 */
final class BiographyFilter implements BlockFilter {

  private static final int LAST = 4;
  private static final int LONGEST = 700;
  private static final int WORDS_OF_NAME = 5;
  private static final int WORDS_TO_TRADE = 25;

  private final Set<String> verbs = new HashSet<>();
  private final Set<String> trades = new HashSet<>();

  BiographyFilter() {
    for (String[] row : DataFile.rows(BiographyFilter.class, "biography-words.tsv", 2)) {
      (row[0].equals("VERB") ? verbs : trades).add(row[1]);
    }
  }

  @Override
  public void filter(Draft draft) {
    List<Block> sentences = draft.keptBlocks().stream().filter(Prose::isSentence).toList();
    if (sentences.size() <= LAST) {
      return;
    }
    for (Block block : sentences.subList(sentences.size() - LAST, sentences.size())) {
      if (block.length() <= LONGEST && isBiography(block.text())) {
        draft.drop(block, "about the author");
      }
    }
  }

  private boolean isBiography(String text) {
    int second = text.indexOf(' ') + 1;
    if (!Character.isUpperCase(text.charAt(0)) || !Character.isUpperCase(text.charAt(second))) {
      return false;
    }
    String[] words = text.split("[\\s,]+", WORDS_TO_TRADE + 1);
    int verb = 0;
    while (verb < words.length && verb <= WORDS_OF_NAME && isName(words[verb])) {
      verb++;
    }
    if (verb < 2 || verb >= words.length || !verbs.contains(fold(words[verb]))) {
      return false;
    }
    for (int i = verb + 1; i < words.length && i < WORDS_TO_TRADE; i++) {
      if (trades.contains(fold(words[i]))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(String word) {
    return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}*'-]", "");
  }
}
