package org.tocsin.coder.text;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a lexicon stand for: a map that is quick to tell that it lacks a word, as it
 * does most words of a text. Words are never taken out of it. Filled by one thread, then read by
 * any.
 *
 * @param <V> what a word stands for
 */
public final class WordMap<V> extends AbstractMap<String, V> {

  private final HashMap<String, V> map = new HashMap<>();
  private final WordFilter filter = new WordFilter();

  /** A map of no words. */
  public WordMap() {}

  @Override
  public @Nullable V get(Object word) {
    return filter.mayHave((String) word) ? map.get(word) : null;
  }

  @Override
  public V getOrDefault(Object word, V other) {
    V value = get(word);
    return value == null ? other : value;
  }

  @Override
  public boolean containsKey(Object word) {
    return filter.mayHave((String) word) && map.containsKey(word);
  }

  @Override
  public @Nullable V put(String word, V value) {
    int size = map.size();
    V before = map.put(word, value);
    if (map.size() > size) {
      filter.add(word, map.keySet());
    }
    return before;
  }

  @Override
  public Set<Entry<String, V>> entrySet() {
    return map.entrySet();
  }
}
