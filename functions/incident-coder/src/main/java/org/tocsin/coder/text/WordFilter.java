package org.tocsin.coder.text;

import java.util.Collection;

/**
 * Tells of most words that a lexicon does not have them, by one bit of their hash: each word of a
 * text is looked up some hundred times, nearly always in vain. Filled by one thread, then read by
 * any.
 */
final class WordFilter {

  /** Bits for each word at least: one in sixteen of the words that are none passes at most. */
  private static final int BITS_PER_WORD = 16;

  private long[] bits = new long[1];
  private int words;

  /**
   * Takes in a word that it has not had.
   *
   * @param all all its words, this one among them
   */
  void add(String word, Collection<String> all) {
    words++;
    if (words * BITS_PER_WORD > bits.length * Long.SIZE) {
      bits = new long[bits.length * 4];
      all.forEach(this::set);
    } else {
      set(word);
    }
  }

  /** Whether the lexicon may have a word: false only where it has not. */
  boolean mayHave(String word) {
    int bit = bit(word);
    return (bits[bit / Long.SIZE] & 1L << bit) != 0;
  }

  private void set(String word) {
    int bit = bit(word);
    bits[bit / Long.SIZE] |= 1L << bit;
  }

  private int bit(String word) {
    int hash = word.hashCode();
    return (hash ^ hash >>> 11 ^ hash >>> 22) & (bits.length * Long.SIZE - 1);
  }
}
