package org.tocsin.article.page;

import java.util.Arrays;

/**
 * The words of a class name or id, lower case: {@code relatedPosts-list2} has related, posts, list.
 * A name is split at everything that is no letter, and at changes of case.
 */
final class NameWords {

  private final char[] chars;
  private int[] bounds = new int[8];
  private int count;

  /** Of the part of a text between two places. */
  NameWords(String text, int start, int end) {
    chars = new char[end - start];
    text.getChars(start, end, chars, 0);
    int from = 0;
    boolean lowerBefore = false;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c >= 'a' && c <= 'z') {
        lowerBefore = true;
      } else if (!Character.isLetter(c)) {
        add(from, i);
        from = i + 1;
        lowerBefore = false;
      } else {
        if (lowerBefore && Character.isUpperCase(c)) {
          add(from, i);
          from = i;
        }
        lowerBefore = Character.isLowerCase(c);
        chars[i] = Character.toLowerCase(c);
      }
    }
    add(from, chars.length);
  }

  private void add(int from, int to) {
    if (to > from) {
      if (2 * count == bounds.length) {
        bounds = Arrays.copyOf(bounds, 2 * bounds.length);
      }
      bounds[2 * count] = from;
      bounds[2 * count + 1] = to;
      count++;
    }
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** The characters in which the words lie. */
  char[] chars() {
    return chars;
  }

  /** Where a word begins. */
  int from(int word) {
    return bounds[2 * word];
  }

  /** Where a word ends. */
  int to(int word) {
    return bounds[2 * word + 1];
  }

  String word(int word) {
    return new String(chars, from(word), to(word) - from(word));
  }
}
