package org.tocsin.article.page;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks words up by their characters where they stand, without making a string of each. Not changed
 * once made; safe for use by many threads.
 *
 * @param <T> what a word stands for
 */
final class WordTable<T> {

  private static final int ROOM = 4;

  private final String[] words;
  private final Object[] values;
  private final int mask;

  /** Of words and what they stand for. */
  WordTable(Map<String, T> entries) {
    int size = Integer.highestOneBit(Math.max(1, entries.size())) * ROOM;
    words = new String[size];
    values = new Object[size];
    mask = size - 1;
    for (Map.Entry<String, T> entry : entries.entrySet()) {
      char[] chars = entry.getKey().toCharArray();
      int at = hash(chars, 0, chars.length) & mask;
      while (words[at] != null) {
        at = (at + 1) & mask;
      }
      words[at] = entry.getKey();
      values[at] = entry.getValue();
    }
  }

  /** What the word between two places stands for, absent where the table does not have it. */
  @SuppressWarnings("unchecked") // only values of this type are put in
  @Nullable T find(char[] chars, int from, int to) {
    int at = hash(chars, from, to) & mask;
    while (words[at] != null) {
      if (isAt(words[at], chars, from, to)) {
        return (T) values[at];
      }
      at = (at + 1) & mask;
    }
    return null;
  }

  private static boolean isAt(String word, char[] chars, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (word.charAt(i - from) != chars[i]) {
        return false;
      }
    }
    return true;
  }

  private static int hash(char[] chars, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + chars[i];
    }
    return hash ^ hash >>> 15;
  }
}
