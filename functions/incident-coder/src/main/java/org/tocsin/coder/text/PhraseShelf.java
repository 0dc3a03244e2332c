package org.tocsin.coder.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phrases that start with one word. They are written out when a text first has that word, which
 * most never are: a lexicon is ready soon. Filled by one thread, then read by any.
 */
final class PhraseShelf<V> {

  record Entry<V>(List<String> words, V value) {}

  private final String first;
  private final List<String> lines = new ArrayList<>(2);
  private final List<V> values = new ArrayList<>(2);

  /** Made at the first look; made twice at worst, with the same result. */
  private volatile @Nullable List<Entry<V>> longestFirst;

  PhraseShelf(String first) {
    this.first = first;
  }

  /** Adds the phrases of a line that start with the word. */
  void add(String line, V value) {
    lines.add(line);
    values.add(value);
  }

  /** The phrases, those of more words first; of one length the first added. */
  List<Entry<V>> longestFirst() {
    List<Entry<V>> found = longestFirst;
    if (found == null) {
      found = writtenOut();
      longestFirst = found;
    }
    return found;
  }

  private List<Entry<V>> writtenOut() {
    List<Entry<V>> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (String phrase : Alternatives.of(lines.get(i))) {
        List<String> words = List.of(phrase.split(" ", -1));
        if (words.getFirst().equals(first)) {
          all.add(new Entry<>(words, values.get(i)));
        }
      }
    }
    all.sort((a, b) -> b.words().size() - a.words().size());
    return List.copyOf(all);
  }
}
