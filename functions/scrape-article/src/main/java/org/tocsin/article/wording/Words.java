package org.tocsin.article.wording;

import java.util.Arrays;

/**
 * The words of a text, as hashes. A word is a run of letters and digits in lower case; in scripts
 * that put no spaces between words each letter counts as one. For use by one thread.
 */
final class Words {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final int TOP_BITS = 40;

  /** Below this no letter is of a script without spaces. */
  private static final int FIRST_WITHOUT_SPACES = 0x0e00;

  /** Of the letters and digits of ASCII, which are most of many texts; 0 for other signs. */
  private static final char[] LOWER_CASE = new char[128];

  static {
    for (char c = 0; c < LOWER_CASE.length; c++) {
      LOWER_CASE[c] = Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : 0;
    }
  }

  private long[] hashes = new long[512];
  private int count;

  /** Adds the words of a paragraph. */
  void add(String text) {
    long word = FNV_OFFSET;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      char first = text.charAt(i);
      if (first < LOWER_CASE.length && LOWER_CASE[first] != 0) {
        word = (word ^ LOWER_CASE[first]) * FNV_PRIME;
        inWord = true;
        i++;
        continue;
      }
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isLetterOrDigit(c)) {
        if (inWord && !isMark(c)) {
          end(word);
          word = FNV_OFFSET;
          inWord = false;
        }
        continue;
      }
      word = (word ^ Character.toLowerCase(c)) * FNV_PRIME;
      inWord = true;
      if (c >= FIRST_WITHOUT_SPACES && isWithoutSpaces(c)) {
        end(word);
        word = FNV_OFFSET;
        inWord = false;
      }
    }
    if (inWord) {
      end(word);
    }
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** The 24-bit hash of the words from one on. */
  int run(int first, int length) {
    long hash = FNV_OFFSET;
    for (int i = first; i < first + length; i++) {
      hash = mixed(hash ^ hashes[i]);
    }
    return (int) (hash >>> TOP_BITS);
  }

  private void end(long word) {
    if (count == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * count);
    }
    hashes[count++] = word;
  }

  /** An accent of its own or a vowel sign belongs to its word. */
  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isWithoutSpaces(int c) {
    return Character.isIdeographic(c)
        || switch (Character.UnicodeScript.of(c)) {
          case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }

  /** Stafford's thirteenth mix: each bit of the result depends on each bit given. */
  private static long mixed(long x) {
    long z = (x ^ x >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
