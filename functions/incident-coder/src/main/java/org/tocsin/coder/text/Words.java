package org.tocsin.coder.text;

/**
 * Some words of a sentence.
 *
 * @param sentence where
 * @param from the index of the first token
 * @param to the index after the last
 */
public record Words(Sentence sentence, int from, int to) {

  /** Refuses a range that is empty or not of the sentence. */
  public Words {
    if (from < 0 || to <= from || to > sentence.size()) {
      throw new IllegalArgumentException(
          "no such words: " + from + " to " + to + " of " + sentence.size());
    }
  }
}
