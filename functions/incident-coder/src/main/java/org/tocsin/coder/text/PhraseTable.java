package org.tocsin.coder.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of a lexicon, to be looked up at a token: the longest that starts there is found. Filled
 * once, then read by any number of threads.
 *
 * @param <V> what a phrase stands for
 */
public final class PhraseTable<V> {

  /**
   * A phrase that was found.
   *
   * @param value what it stands for
   * @param to the index after its last token
   */
  public record Match<V>(V value, int to) {}

  private final Map<String, PhraseShelf<V>> shelves = new WordMap<>();

  /**
   * Adds a phrase, or all that a line with {@link Alternatives} stands for: words in normal form
   * with one space between; a {@code ~} for some words or none: {@code took ~ hostage}.
   */
  public void add(String phrase, V value) {
    for (String first : Alternatives.firstWords(phrase)) {
      shelves.computeIfAbsent(first, k -> new PhraseShelf<>(first)).add(phrase, value);
    }
  }

  /** The longest phrase that starts at a token; null where there is none. */
  public @Nullable Match<V> at(Sentence s, int from) {
    PhraseShelf<V> shelf = shelves.get(s.norm(from));
    return shelf == null ? null : shelf.longest(s, from + 1);
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
