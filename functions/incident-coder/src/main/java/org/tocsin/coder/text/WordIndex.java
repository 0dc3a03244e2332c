package org.tocsin.coder.text;

import java.util.Arrays;

/**
 * Numbers the words of a lexicon, from 0 on in the order they were added. Each word of a text is
 * looked up some hundred times, nearly always in vain: a table with open addressing of nothing but
 * hashes tells so at its first look. Words are never taken out. Filled by one thread, then read by
 * any.
 */
final class WordIndex {

  /** What {@link #of} says of a word that the lexicon has not. */
  static final int NONE = -1;

  private static final int SLOTS_AT_FIRST = 4;

  /** Of each slot the hash of its word; 0 where it has none. */
  private int[] hashes = new int[SLOTS_AT_FIRST];

  /** Of each slot the number of its word. */
  private int[] numbers = new int[SLOTS_AT_FIRST];

  private long[] bits = new long[1];
  private String[] words = new String[SLOTS_AT_FIRST / 2];
  private int size;

  /** How many words there are. */
  int size() {
    return size;
  }

  /** The word of a number. */
  String word(int number) {
    return words[number];
  }

  /** The number of a word; {@link #NONE} where it has none. */
  int of(String word) {
    int hash = hash(word);
    long[] filter = bits;
    if ((filter[hash >>> 6 & filter.length - 1] & 1L << hash) == 0) {
      return NONE;
    }
    int[] all = hashes;
    int mask = all.length - 1;
    for (int slot = hash & mask; all[slot] != 0; slot = slot + 1 & mask) {
      if (all[slot] == hash && words[numbers[slot]].equals(word)) {
        return numbers[slot];
      }
    }
    return NONE;
  }

  /** Adds a word that there is not yet, and gives its number. */
  int add(String word) {
    if (size == words.length) {
      grow();
    }
    words[size] = word;
    put(hash(word), size);
    return size++;
  }

  private void grow() {
    words = Arrays.copyOf(words, size * 2);
    // Half of the slots are free at least.
    hashes = new int[words.length * 2];
    numbers = new int[hashes.length];
    bits = new long[Math.max(1, words.length / 4)];
    for (int i = 0; i < size; i++) {
      put(hash(words[i]), i);
    }
  }

  private void put(int hash, int number) {
    int mask = hashes.length - 1;
    int slot = hash & mask;
    while (hashes[slot] != 0) {
      slot = slot + 1 & mask;
    }
    hashes[slot] = hash;
    bits[hash >>> 6 & bits.length - 1] |= 1L << hash;
    numbers[slot] = number;
  }

  /** The word's hash with its upper bits in the lower ones, and never 0. */
  private static int hash(String word) {
    int hash = word.hashCode();
    hash ^= hash >>> 11 ^ hash >>> 22;
    return hash == 0 ? 1 : hash;
  }
}
