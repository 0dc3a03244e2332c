package org.tocsin.coder.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of a lexicon, to be looked up at a token: the longest that starts there is found. Filled
 * once, then read by any number of threads.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseTable<V> {

  private record Entry<V>(List<String> words, V value) {}

  /**
   * A phrase that was found.
   *
   * @param value what it stands for
   * @param to the index after its last token
   */
  public record Match<V>(V value, int to) {}

  private final Map<String, List<Entry<V>>> entries = new HashMap<>();

  /** Adds a phrase: words in normal form with one space between. */
  public void add(String phrase, V value) {
    List<String> words = List.of(phrase.split(" "));
    List<Entry<V>> list = entries.computeIfAbsent(words.getFirst(), k -> new ArrayList<>(1));
    list.add(new Entry<>(words, value));
    list.sort((a, b) -> b.words().size() - a.words().size());
  }

  /** The longest phrase that starts at a token; null where there is none. */
  public @Nullable Match<V> at(Sentence s, int from) {
    for (Entry<V> entry : entries.getOrDefault(s.norm(from), List.of())) {
      List<String> words = entry.words();
      int k = 1;
      while (k < words.size() && s.norm(from + k).equals(words.get(k))) {
        k++;
      }
      if (k == words.size()) {
        return new Match<>(entry.value(), from + k);
      }
    }
    return null;
  }

  /** Whether any phrase stands in the sentence. */
  public boolean isIn(Sentence s) {
    return first(s) != null;
  }

  /** The first words of the sentence that are a phrase; null where none is. */
  public @Nullable Words first(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      Match<V> match = at(s, i);
      if (match != null) {
        return new Words(s, i, match.to());
      }
    }
    return null;
  }
}
